import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, SopDocument } from '../core/index.ts';
import { asSnippet } from './new-document/template.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';

/** Edits of any documents as an editor applies them. */
export function toWorkspaceEdit(edits: readonly Edit[], session: Session): WorkspaceEdit {
  const { library, client } = session;
  const byUri = Object.entries(Object.groupBy(edits, ({ uri }) => uri));
  if (!client.versionedEdits) {
    return {
      changes: Object.fromEntries(
        byUri.map(([uri, each = []]) => [library.editorUri(uri), toTextEdits(uri, each, session)]),
      ),
    };
  }
  return {
    documentChanges: byUri.map(([uri, each = []]) => ({
      textDocument: { uri: library.editorUri(uri), version: library.openDocument(uri)?.version ?? null },
      edits: client.snippetEdits ? withBlanks(uri, each, session) : toTextEdits(uri, each, session),
    })),
  };
}

function toTextEdits(uri: string, edits: readonly Edit[], session: Session): TextEdit[] {
  const document = session.library.document(uri);
  return document === undefined ? [] : edits.map((edit) => toTextEdit(edit, document));
}

function toTextEdit({ start, end, text }: Edit, { tree }: SopDocument): TextEdit {
  return { range: positionsOf(tree).range({ start, end }), newText: text };
}

/** The cursor goes to what is left open, where an edit leaves something open. */
function withBlanks(uri: string, edits: readonly Edit[], session: Session): (TextEdit | SnippetTextEdit)[] {
  const document = session.library.document(uri);
  return document === undefined
    ? []
    : edits.map((edit) => toSnippetEdit(edit, document) ?? toTextEdit(edit, document));
}

/**
 * Editors indent all lines of a snippet like the one that it goes into: lines that are added go in where the next one
 * begins, and where there is none below an indented line, the cursor stays where it is.
 */
function toSnippetEdit(edit: Edit, { tree }: SopDocument): SnippetTextEdit | undefined {
  if (edit.blank === undefined) return undefined;
  const { start, end, text, blank } = atLineStart(edit, tree.text);
  const range = positionsOf(tree).range({ start, end });
  const lineStart = start - range.start.character;
  if (/[\r\n]/.test(text) && /[ \t]/.test(tree.text.charAt(lineStart)) && start > lineStart) return undefined;
  const before = text.slice(0, blank.start);
  const words = text.slice(blank.start, blank.end);
  const place = words === '' ? '⟨0⟩' : `⟨0:${words}⟩`;
  const gap = before.endsWith(':') ? ' ' : '';
  const value = asSnippet(`${before}${gap}${place}${text.slice(blank.end)}`);
  return { range, snippet: { kind: 'snippet', value } };
}

/** `⏎line` behind a line, as `line⏎` before the next one. */
function atLineStart(edit: Edit, whole: string): Required<Omit<Edit, 'uri'>> {
  const { start, end, text, blank = { start: 0, end: 0 } } = edit;
  const [lineEnd = ''] = /^(?:\r\n|\n|\r)/.exec(text) ?? [];
  if (lineEnd === '' || start !== end || !whole.startsWith(lineEnd, start))
    return { start, end, text, blank };
  const { length } = lineEnd;
  return {
    start: start + length,
    end: end + length,
    text: text.slice(length) + lineEnd,
    blank: { start: blank.start - length, end: blank.end - length },
  };
}
