import type { Position, Range } from 'vscode-languageserver';
import type { Block, Line, Range as Offsets, Tree } from '../../grammar/index.ts';

/**
 * Offsets of a document as lines and UTF-16 columns, and back. The lines are those of the tree, so that a keystroke
 * never puts the whole text together.
 */
export class Positions {
  readonly #tree: Tree;
  /** Number of the first line of each block; one more entry holds the number of lines. */
  readonly #firstLines: readonly number[];

  constructor(tree: Tree) {
    this.#tree = tree;
    this.#firstLines = firstLines(tree);
  }

  /** Lines as an editor counts them: behind a last line end there is one more, without a character. */
  get lineCount(): number {
    const lines = this.#firstLines.at(-1) as number;
    const last = this.#tree.blocks.at(-1)?.lines.at(-1);
    return last === undefined || last.text.length > contentLength(last) ? lines + 1 : lines;
  }

  /** Offsets outside of the text are taken for its ends, one within a line end for the end of its line. */
  positionAt(offset: number): Position {
    const index = lastNotAbove(this.#tree.starts, Math.max(0, offset));
    const block = this.#tree.blocks[index];
    if (block === undefined) return this.#end;
    const within = Math.max(0, offset - (this.#tree.starts[index] as number));
    const inBlock = lastNotAbove(block.lineStarts, within);
    const line = block.lines[inBlock] as Line;
    const character = Math.min(within - (block.lineStarts[inBlock] as number), contentLength(line));
    return { line: (this.#firstLines[index] as number) + inBlock, character };
  }

  /** A line behind the last is taken for the end of the text, a column behind the last for the end of the line. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const found = this.lineAt(line);
    if (found === undefined) return this.#tree.length;
    return found.start + Math.min(Math.max(0, character), contentLength(found.line));
  }

  range({ start, end }: Offsets): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  offsets({ start, end }: Range): Offsets {
    const [one, other] = [this.offsetAt(start), this.offsetAt(end)];
    return one <= other ? { start: one, end: other } : { start: other, end: one };
  }

  /** Undefined behind the last line, and for the empty line behind a last line end. */
  lineAt(number: number): LineOfBlock | undefined {
    const index = lastNotAbove(this.#firstLines, number);
    const block = this.#tree.blocks[index];
    if (block === undefined || number < 0) return undefined;
    const inBlock = number - (this.#firstLines[index] as number);
    const start = (this.#tree.starts[index] as number) + (block.lineStarts[inBlock] as number);
    return { block, index: inBlock, line: block.lines[inBlock] as Line, start };
  }

  get #end(): Position {
    const line = this.lineCount - 1;
    const last = this.lineAt(line);
    return { line, character: last === undefined ? 0 : contentLength(last.line) };
  }
}

export interface LineOfBlock {
  readonly block: Block;
  /** Index in the block's lines. */
  readonly index: number;
  readonly line: Line;
  /** Offset of the line in the document. */
  readonly start: number;
}

const known = new WeakMap<Tree, Positions>();

export function positionsOf(tree: Tree): Positions {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const positions = new Positions(tree);
  known.set(tree, positions);
  return positions;
}

/** The length of a line without its line end. */
export function contentLength({ text }: Line): number {
  let end = text.length;
  if (text.charCodeAt(end - 1) === 10) end--;
  if (text.charCodeAt(end - 1) === 13) end--;
  return end;
}

function firstLines(tree: Tree): readonly number[] {
  const numbers = new Array<number>(tree.blocks.length + 1);
  let at = 0;
  for (let i = 0; i < tree.blocks.length; i++) {
    numbers[i] = at;
    at += (tree.blocks[i] as Block).lines.length;
  }
  numbers[tree.blocks.length] = at;
  return numbers;
}

/** The index of the last of ascending numbers that is not above `wanted`. */
function lastNotAbove(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] as number) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
