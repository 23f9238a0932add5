import { type Line, LineKind, type Range, type SyntaxNode, type Tree } from '../../grammar/index.ts';

/** The lines of a document, numbered from 0 through all its blocks. */
export class Lines {
  readonly #tree: Tree;
  readonly #lines: readonly Line[];
  readonly #starts: readonly number[];

  constructor(tree: Tree) {
    this.#tree = tree;
    this.#lines = tree.blocks.flatMap((block) => block.lines);
    let at = 0;
    this.#starts = this.#lines.map((line) => {
      const start = at;
      at += line.text.length;
      return start;
    });
  }

  /** The number of the line that an offset is on; the last one for the end of the text. */
  at(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  start(line: number): number {
    return this.#starts[line] ?? this.#tree.length;
  }

  firstOf(node: SyntaxNode): number {
    return this.at(this.#tree.startOf(node.block) + (node.block.lineStarts[node.first] as number));
  }

  /** The last line of a node and all that stands below it. */
  lastOf(node: SyntaxNode): number {
    return this.firstOf(node) + node.lastOfBody - node.first;
  }

  /** Some lines and the line end before them, so that nothing is left of them. */
  removal(first: number, last: number): Range {
    return { start: this.#endOf(first - 1), end: this.#endOf(last) };
  }

  #endOf(line: number): number {
    const text = this.#lines[line]?.text ?? '';
    return this.start(line) + text.length - (/\r?\n?$/.exec(text)?.[0].length ?? 0);
  }

  /**
   * A node with all that stands below it and the comments directly above it, from the beginning of a line; without its
   * last line end.
   */
  whole(node: SyntaxNode): Range {
    let first = this.firstOf(node);
    while (this.#lines[first - 1]?.kind === LineKind.Comment) first--;
    return { start: this.start(first), end: this.#tree.startOf(node.block) + node.bodyEnd };
  }
}
