import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../core/index.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';

/** Edits of any documents as an editor applies them. */
export function toWorkspaceEdit(edits: readonly Edit[], session: Session): WorkspaceEdit {
  const { library, client } = session;
  const byUri = Object.groupBy(edits, ({ uri }) => uri);
  const textEdits = Object.entries(byUri).map(([uri, each = []]) => ({
    textDocument: { uri: library.editorUri(uri), version: library.openDocument(uri)?.version ?? null },
    edits: each.flatMap((edit) => toTextEdit(edit, session)),
  }));
  if (client.versionedEdits) return { documentChanges: textEdits };
  return {
    changes: Object.fromEntries(textEdits.map(({ textDocument, edits }) => [textDocument.uri, edits])),
  };
}

function toTextEdit({ uri, start, end, text }: Edit, session: Session): TextEdit[] {
  const document = session.library.document(uri);
  if (document === undefined) return [];
  return [{ range: positionsOf(document.tree).range({ start, end }), newText: text }];
}
