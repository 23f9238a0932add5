import type {
  PrepareRenameParams,
  PrepareRenameResult,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { SopDocument } from '../../core/index.ts';
import { type NameToChange, nameToChangeAt } from '../../core/rename/name-to-change.ts';
import { isRefusal } from '../../core/rename/refusal.ts';
import type { Session } from '../session.ts';
import { positionsOf } from '../text/positions.ts';
import { refused } from './refused.ts';

/** The name that would be changed. Throws what the editor is to say where there is none. */
export function prepareRename(params: PrepareRenameParams, session: Session): PrepareRenameResult {
  const { document, name } = nameToChange(params, session);
  const { tree } = document;
  return { range: positionsOf(tree).range(tree.range(name.at)), placeholder: name.at.text };
}

export function nameToChange(
  { textDocument, position }: TextDocumentPositionParams,
  { library }: Session,
): { readonly document: SopDocument; readonly name: NameToChange } {
  const document = library.document(textDocument.uri);
  if (document === undefined)
    throw refused('This document is not part of the workspace. Open it from its folder.');
  const offset = positionsOf(document.tree).offsetAt(position);
  const name = nameToChangeAt(document, offset, library.workspaceOf(document.uri));
  if (isRefusal(name)) throw refused(name.refused);
  return { document, name };
}
