import type { Definition, Nodes, Paragraph, Parent, Root, RootContent, Text } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Origin } from '../draft/draft.ts';
import type { Sheet } from '../draft/sheet.ts';
import { oneLine } from '../draft/written-text.ts';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze();

/** A Markdown text with its tree. What it says is always taken from the text, so that nothing is put in other words. */
export class Source {
  readonly text: string;
  readonly root: Root;
  readonly #lines: readonly string[];
  /** Where each line begins. */
  readonly #starts: readonly number[];
  readonly #links = new Map<string, Definition>();
  /** Definitions of links that something refers to, which are written where they are used. */
  readonly #used = new Set<string>();

  constructor(text: string) {
    this.text = text.replace(/\r\n?/g, '\n');
    this.#lines = this.text.split('\n');
    let next = 0;
    this.#starts = this.#lines.map(({ length }) => {
      const start = next;
      next += length + 1;
      return start;
    });
    this.root = remark.parse(this.text) as Root;
    this.#findLinks(this.root);
  }

  /** The inline text of a node, on one line; links by reference have the address in it. */
  inline(node: Nodes): string {
    const children: readonly Nodes[] = 'children' in node ? node.children : [node];
    const [first, last] = [children[0], children.at(-1)];
    const [start, end] = [first?.position?.start.offset, last?.position?.end.offset];
    return start === undefined || end === undefined ? '' : this.#between(node, start, end);
  }

  /** What stands from one offset to another within a node, on one line. */
  #between(node: Nodes, start: number, end: number): string {
    let text = '';
    let at = start;
    for (const { from, to, written } of this.#references(node)) {
      if (from < at || to > end) continue;
      text += this.text.slice(at, from) + written;
      at = to;
    }
    text += this.text.slice(at, end);
    return oneLine(text.replace(/\n[ \t]*(?:>[ \t]?)*[ \t]*/g, '\n'));
  }

  /** A block as Markdown, without the indentation and the marks of what it stands in. */
  markdown(node: Nodes): string {
    const { position } = node;
    if (position === undefined) return '';
    const column = position.start.column - 1;
    const lines = this.#lines.slice(position.start.line - 1, position.end.line).map((line, index) => {
      if (index === 0) return line.slice(column);
      const before = /^(?:[ \t>]*)/.exec(line.slice(0, column))?.[0].length ?? 0;
      return line.slice(Math.min(before, column));
    });
    const last = lines.length - 1;
    const cut = (this.#lines[position.end.line - 1]?.length ?? 0) - (position.end.column - 1);
    if (cut > 0) lines[last] = (lines[last] ?? '').slice(0, -cut);
    return lines.join('\n');
  }

  /** What stands from one offset to another within a paragraph, as a paragraph. */
  piece(paragraph: Paragraph, from: number, to: number): Paragraph {
    const [start, end] = [this.#pointAt(from), this.#pointAt(to)];
    const edge = (at: Point): Text => ({ type: 'text', value: '', position: { start: at, end: at } });
    return {
      type: 'paragraph',
      children: [edge(start), ...within(paragraph.children, from, to), edge(end)],
      position: { start, end },
    };
  }

  #pointAt(offset: number): Point {
    const line = lastUpTo(this.#starts, offset, (start) => start);
    return { line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1, offset };
  }

  /** Leaves out the definition of a link that is written where it is used; false for one that nothing refers to. */
  leavesOut(definition: Definition, sheet: Sheet): boolean {
    if (!this.#used.has(definition.identifier)) return false;
    sheet.leftOut(
      this.markdown(definition),
      this.originOf(definition),
      'the address stands where the link is used',
    );
    return true;
  }

  /** The lines of the text between two, both of them included. */
  lines({ first, last }: Origin): readonly string[] {
    return this.#lines.slice(first - 1, last).map((line) => line.trimEnd());
  }

  /** The lines from one on up to the next blank one. */
  linesFrom(first: number): readonly string[] {
    let last = first - 1;
    while ((this.#lines[last] ?? '').trim() !== '') last++;
    return this.lines({ first, last });
  }

  originOf(node: Nodes): Origin {
    return { first: node.position?.start.line ?? 1, last: node.position?.end.line ?? 1 };
  }

  #references(node: Nodes): { from: number; to: number; written: string }[] {
    const found: { from: number; to: number; written: string }[] = [];
    const walk = (each: Nodes): void => {
      const [from, to] = [each.position?.start.offset, each.position?.end.offset];
      if (
        (each.type === 'linkReference' || each.type === 'imageReference') &&
        from !== undefined &&
        to !== undefined
      ) {
        const link = this.#links.get(each.identifier);
        if (link === undefined) return;
        const label =
          each.type === 'imageReference'
            ? (each.alt ?? '')
            : this.text.slice(from + 1, from + 1 + labelLength(this.text.slice(from, to)));
        const title = link.title ? ` "${link.title}"` : '';
        found.push({
          from,
          to,
          written: `${each.type === 'imageReference' ? '!' : ''}[${label}](${link.url}${title})`,
        });
      } else if ('children' in each) for (const child of each.children) walk(child);
    };
    walk(node);
    return found;
  }

  #findLinks(root: Parent): void {
    const walk = (node: Nodes, visit: (node: Nodes) => void): void => {
      visit(node);
      if ('children' in node) for (const child of node.children) walk(child, visit);
    };
    walk(root as Nodes, (node) => {
      if (node.type === 'definition' && !this.#links.has(node.identifier))
        this.#links.set(node.identifier, node);
    });
    walk(root as Nodes, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference') this.#used.add(node.identifier);
    });
  }
}

/** Those that begin in a range, or reach into it: the nodes of a paragraph stand in their order. */
function within<T extends Nodes>(nodes: readonly T[], from: number, to: number): readonly T[] {
  const startOf = ({ position }: T) => position?.start.offset ?? 0;
  return nodes.slice(Math.max(0, lastUpTo(nodes, from, startOf)), lastUpTo(nodes, to, startOf) + 1);
}

/** Of what is in order, the place of the last one that is no more than a number; -1 where all are. */
function lastUpTo<T>(all: readonly T[], number: number, placeOf: (each: T) => number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(all[middle] as T) <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Letters of `[label]` in `[label][name]`, `[label][]` and `[label]`, brackets within included. */
function labelLength(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at - 1;
  }
  return Math.max(0, text.length - 2);
}

export type Block = RootContent;
type Point = NonNullable<Paragraph['position']>['start'];
