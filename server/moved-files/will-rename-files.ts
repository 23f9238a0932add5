import type { CancellationToken, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../../core/index.ts';
import { movedLinks } from '../../core/prose/moved-links.ts';
import { inTurns } from '../in-turns.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { Moves } from './moves.ts';

/** Mends the links of all documents that lead to files or folders about to be moved, and those of what is moved. */
export async function willRenameFiles(
  { files }: RenameFilesParams,
  token: CancellationToken,
  _progress: unknown,
  session: Session,
): Promise<WorkspaceEdit | null> {
  const moves = new Moves(files);
  const { library } = session;
  const edits: Edit[] = [];
  const uris = new Set([...library.open, ...library.uris]);
  for await (const uri of inTurns(uris, token)) {
    const text = library.knownAt(uri)?.text;
    if (text !== undefined && !moves.mayConcern(uri, text)) continue;
    const document = library.document(uri);
    if (document !== undefined) edits.push(...movedLinks(document, moves.uriAfter));
  }
  return edits.length === 0 ? null : toWorkspaceEdit(edits, session);
}
