import type {
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { applyEdits } from '../../core/fixes/apply.ts';
import { type FormatEdit, format, formatText, parse, type Range, type Tree } from '../../grammar/index.ts';
import type { Session } from '../session.ts';
import { positionsOf } from '../text/positions.ts';
import { toTextEdits } from './edits.ts';

/** The whole document in the one form that the language has; what the editor says of tabs and widths plays no part. */
export function documentFormatting({ textDocument }: DocumentFormattingParams, session: Session): TextEdit[] {
  const tree = session.library.document(textDocument.uri)?.tree;
  return tree === undefined ? [] : toTextEdits(tree, format(tree));
}

/**
 * The lines of a selection. Where their indentation alone would make them belong to something else, since that of the
 * lines around them is another, the sections that they stand in are formatted as a whole.
 */
export function rangeFormatting(
  { textDocument, range }: DocumentRangeFormattingParams,
  session: Session,
): TextEdit[] {
  const tree = session.library.document(textDocument.uri)?.tree;
  if (tree === undefined) return [];
  const selected = withoutLastLineEnd(positionsOf(tree).offsets(range));
  const edits = format(tree, selected);
  const wanted = keepsMeaning(tree, edits) ? edits : format(tree, sectionsAround(tree, selected));
  return toTextEdits(tree, wanted);
}

/** Whoever selects whole lines has the cursor at the beginning of the next one, which is not meant. */
function withoutLastLineEnd({ start, end }: Range): Range {
  return { start, end: Math.max(start, end - 1) };
}

/** No line is misplaced by the edits, and formatting goes on from them to what it would have made without them. */
function keepsMeaning(tree: Tree, edits: readonly FormatEdit[]): boolean {
  if (edits.length === 0) return true;
  const after = parse(applyEdits(tree.text, edits));
  return problemsIn(after) <= problemsIn(tree) && formatText(after) === formatText(tree);
}

function problemsIn({ blocks }: Tree): number {
  return blocks.reduce((sum, block) => sum + block.problems.length, 0);
}

/** From the beginning of the heading above a range to the end of the section that the range ends in. */
function sectionsAround({ blocks, starts, length }: Tree, { start, end }: Range): Range {
  let first = lastNotBehind(starts, start);
  while (first > 0 && blocks[first]?.isHeading === false) first--;
  let next = lastNotBehind(starts, end) + 1;
  while (next < blocks.length && blocks[next]?.isHeading === false) next++;
  return { start: starts[first] ?? 0, end: Math.max(0, (starts[next] ?? length) - 1) };
}

function lastNotBehind(starts: readonly number[], offset: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start, i) => i < starts.length - 1 && start <= offset),
  );
}
