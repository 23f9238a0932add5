import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { edit, parse, type TextEdit, type Tree } from '../../grammar/index.ts';
import { positionsOf } from './positions.ts';

/** The tree after the changes of one notification, each of which counts positions in the text after the one before. */
export function applyChanges(tree: Tree, changes: readonly TextDocumentContentChangeEvent[]): Tree {
  return changes.reduce(applyChange, tree);
}

function applyChange(tree: Tree, change: TextDocumentContentChangeEvent): Tree {
  if (!('range' in change) || change.range === undefined) return parse(change.text);
  const textEdit = { ...positionsOf(tree).offsets(change.range), text: change.text };
  try {
    return edit(tree, textEdit);
  } catch {
    // The text has to stay that of the editor, whatever else fails.
    return parse(spliced(tree.text, textEdit));
  }
}

function spliced(text: string, { start, end, text: replacement }: TextEdit): string {
  return text.slice(0, start) + replacement + text.slice(end);
}
