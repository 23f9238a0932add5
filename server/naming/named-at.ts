import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { SopDocument } from '../../core/index.ts';
import { type Mention, mentionAt } from '../../core/references/mentions.ts';
import type { Session } from '../session.ts';
import { positionsOf } from '../text/positions.ts';

/** A name in a document, and what it stands for. */
export interface Named {
  readonly document: SopDocument;
  readonly mention: Mention;
}

/** What the cursor is on; undefined where nothing is named. */
export function namedAt(
  { textDocument, position }: TextDocumentPositionParams,
  { library }: Session,
): Named | undefined {
  const document = library.document(textDocument.uri);
  if (document === undefined) return undefined;
  const offset = positionsOf(document.tree).offsetAt(position);
  const mention = mentionAt(document, offset, library.workspaceOf(document.uri));
  return mention && { document, mention };
}
