import type { TextEdit } from 'vscode-languageserver';
import type { FormatEdit, Tree } from '../../grammar/index.ts';
import { positionsOf } from '../text/positions.ts';

export function toTextEdits(tree: Tree, edits: readonly FormatEdit[]): TextEdit[] {
  const positions = positionsOf(tree);
  return edits.map(({ start, end, text }) => ({ range: positions.range({ start, end }), newText: text }));
}
