/**
 * The typed tree. A document is a list of blocks: each header field, each section's heading, each of a section's
 * top-level items. A block's nodes count offsets from the start of their block, so that an edit above moves nothing
 * and blocks are shared from one version of the tree to the next.
 */

import type { Layout } from './layout.ts';
import type { Line } from './line.ts';
import { commonIndentation, LineKind, Mark } from './line.ts';
import type { Problem } from './problems.ts';
import type { Key, Kind, SectionEntry } from './vocabulary.ts';

/** A piece of a block's text. Offsets are UTF-16 code units from the start of the block, `end` exclusive. */
export interface Part {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** The text without the line ends and the indentation of the lines it goes on over, which become one blank each. */
  readonly text: string;
}

/** Offsets in the whole document, in UTF-16 code units, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const noChildren: readonly SyntaxNode[] = [];
const noProblems: readonly Problem[] = [];

function startsOf(lines: readonly Line[]): number[] {
  const starts = new Array<number>(lines.length + 1);
  let at = 0;
  for (let i = 0; i < lines.length; i++) {
    starts[i] = at;
    at += (lines[i] as Line).text.length;
  }
  starts[lines.length] = at;
  return starts;
}

export class Block {
  readonly lines: readonly Line[];
  /** The section that the block stands in or begins; undefined for header fields. */
  readonly section: SectionEntry | undefined;
  /** The block begins with a section heading or field at document level, or with the header. */
  readonly isHeading: boolean;
  readonly nodes: readonly SyntaxNode[] = noChildren;
  /** What is wrong with the lines of this block taken alone. Offsets are relative to the block. */
  readonly problems: readonly Problem[] = noProblems;
  /** The keys of lines that were read as another key than the one that stands there, by the line's index. */
  readonly meantKeys: ReadonlyMap<number, Key> | undefined = undefined;
  /** In UTF-16 code units. */
  readonly length: number;
  /** Its index in the tree that was made with it, or asked for it, last: in most others it is the same. */
  place = 0;
  #lineStarts: readonly number[] | undefined = undefined;
  #text: string | undefined = undefined;

  constructor(lines: readonly Line[], section: SectionEntry | undefined, isHeading: boolean) {
    this.lines = lines;
    this.section = section;
    this.isHeading = isHeading;
    let length = 0;
    for (const line of lines) length += line.text.length;
    this.length = length;
  }

  /** Offset of each line from the start of the block; one more entry holds the block's length. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= startsOf(this.lines);
    return this.#lineStarts;
  }

  get text(): string {
    if (this.#text === undefined) {
      let text = '';
      for (const line of this.lines) text += line.text;
      this.#text = text;
    }
    return this.#text;
  }

  /** The part from `start` to `end` (offsets in the line) of line `index`. */
  part(index: number, start: number, end: number): Part {
    const at = this.lineStarts[index] as number;
    return {
      block: this,
      start: at + start,
      end: at + end,
      text: (this.lines[index] as Line).text.slice(start, end),
    };
  }

  /** From offset `start` of line `first` to the end of what line `last` says. */
  partOver(first: number, start: number, last: number): Part {
    const firstLine = this.lines[first] as Line;
    if (first === last) return this.part(first, start, Math.max(start, firstLine.end));
    let text = firstLine.text.slice(start, firstLine.end);
    let end = (this.lineStarts[first] as number) + Math.max(start, firstLine.end);
    for (let i = first + 1; i <= last; i++) {
      const line = this.lines[i] as Line;
      if (line.kind === LineKind.Blank || line.kind === LineKind.Comment) continue;
      text += (text === '' ? '' : ' ') + line.text.slice(line.first, line.end);
      end = (this.lineStarts[i] as number) + line.end;
    }
    return { block: this, start: (this.lineStarts[first] as number) + start, end, text };
  }
}

type NodeKind =
  | 'header'
  | 'field'
  | 'section'
  | 'item'
  | 'branch'
  | 'parallel'
  | 'track'
  | 'target'
  | 'prose'
  | 'fence'
  | 'markdown'
  | 'stray';

export type SyntaxNode =
  | HeaderNode
  | FieldNode
  | SectionNode
  | ItemNode
  | BranchNode
  | ParallelNode
  | TrackNode
  | TargetNode
  | ProseNode
  | FenceNode
  | MarkdownNode
  | StrayNode;

abstract class NodeBase {
  abstract readonly kind: NodeKind;
  readonly block: Block;
  /** Index in the block's lines of the node's first line, and of the last line of its own text. */
  readonly first: number;
  readonly last: number;
  readonly children: readonly SyntaxNode[];

  constructor(block: Block, first: number, last: number, children: readonly SyntaxNode[] = noChildren) {
    this.block = block;
    this.first = first;
    this.last = last;
    this.children = children;
  }

  get line(): Line {
    return this.block.lines[this.first] as Line;
  }

  /** Offset in the block of the first character, the bullet where there is one. */
  get start(): number {
    return (this.block.lineStarts[this.first] as number) + this.line.first;
  }

  /** Offset in the block behind the node's own text, without what stands below it. */
  get end(): number {
    return (this.block.lineStarts[this.last] as number) + (this.block.lines[this.last] as Line).end;
  }

  /** Offset in the block behind the last line of the node and all that stands below it. */
  get bodyEnd(): number {
    return (
      (this.block.lineStarts[this.lastOfBody] as number) + (this.block.lines[this.lastOfBody] as Line).end
    );
  }

  /** Index in the block's lines of the last line of the node and all that stands below it. */
  get lastOfBody(): number {
    return this.children.at(-1)?.lastOfBody ?? this.last;
  }

  /** The node's own text, bullet and key included. */
  get own(): Part {
    return this.block.partOver(this.first, this.line.first, this.last);
  }
}

/** `SOP: title` */
export class HeaderNode extends NodeBase {
  readonly kind = 'header';
  get documentKind(): Kind {
    return this.line.header?.kind ?? 'sop';
  }
  get key(): Part {
    return keyOf(this.block, this.first, this.line);
  }
  get title(): Part {
    return this.block.partOver(this.first, this.line.value, this.last);
  }
}

/** `Key: value` with its bullets or fields below. `key` is undefined where the vocabulary has no such key. */
export class FieldNode extends NodeBase {
  #name: string | undefined = undefined;
  #value: Part | undefined = undefined;

  readonly kind = 'field';
  /** The key as the vocabulary has it, lower case; as written where it is none of the vocabulary's. */
  get name(): string {
    this.#name ??= this.vocabulary?.name ?? this.key.text.toLowerCase();
    return this.#name;
  }
  get vocabulary(): Key | undefined {
    return this.block.meantKeys?.get(this.first) ?? this.line.key;
  }
  get key(): Part {
    return keyOf(this.block, this.first, this.line);
  }
  /** The value with the lines that it goes on over; empty text where there is none. */
  get value(): Part {
    this.#value ??= this.block.partOver(this.first, this.line.value, this.last);
    return this.#value;
  }
  get items(): readonly ItemNode[] {
    return this.children.filter((child): child is ItemNode => child.kind === 'item');
  }
}

/** A section's heading. Its items are the blocks that follow, up to the next heading. */
export class SectionNode extends NodeBase {
  readonly kind = 'section';
  get name(): string {
    return this.line.key?.name ?? this.key.text.toLowerCase();
  }
  get vocabulary(): Key | undefined {
    return this.line.key;
  }
  get key(): Part {
    return keyOf(this.block, this.first, this.line);
  }
  /** What stands on the heading's line: `CRM, Email`. */
  get value(): Part {
    return this.block.partOver(this.first, this.line.value, this.last);
  }
}

/** `- Role: Title`, `- text`, and everything below it. */
export class ItemNode extends NodeBase {
  readonly kind = 'item';
  get mark(): Mark {
    return this.line.mark;
  }
  /** What stands before the first colon: a role, a term, a person; undefined without a colon. */
  get label(): Part | undefined {
    const { body, colon } = this.line;
    return colon < 0 ? undefined : trimmed(this.block, this.first, body, colon);
  }
  /** What stands behind the label, or all of the item's own text. */
  get title(): Part {
    return this.block.partOver(this.first, this.line.value, this.last);
  }
  /** Label and title together, as one text, where a colon means nothing (a rule, a detail, a quality bar). */
  get text(): Part {
    return this.block.partOver(this.first, this.line.body, this.last);
  }
  get fields(): readonly FieldNode[] {
    return this.children.filter((child): child is FieldNode => child.kind === 'field');
  }
}

/** `if CONDITION:` or `otherwise:`, with a target on the line or a body below. */
export class BranchNode extends NodeBase {
  readonly kind = 'branch';
  get isOtherwise(): boolean {
    return this.line.kind === LineKind.Otherwise;
  }
  /** What stands between `if` and the colon; undefined for `otherwise`. */
  get condition(): Part | undefined {
    if (this.isOtherwise) return undefined;
    const { body, colon, end } = this.line;
    return trimmed(this.block, this.first, Math.min(body + 2, end), colon < 0 ? end : colon);
  }
  /** The target on the branch's own line. */
  get target(): Target | undefined {
    const { colon, value, end } = this.line;
    return colon < 0 || value >= end ? undefined : readTarget(this.block.part(this.first, value, end));
  }
  /** The target that ends the branch's body. */
  get closing(): TargetNode | undefined {
    const last = this.children.at(-1);
    return last?.kind === 'target' ? last : undefined;
  }
}

/** `- in parallel:` */
export class ParallelNode extends NodeBase {
  readonly kind = 'parallel';
}

/** `- track NAME:` */
export class TrackNode extends NodeBase {
  readonly kind = 'track';
  get name(): Part {
    const { body, colon, end } = this.line;
    return trimmed(this.block, this.first, Math.min(body + 6, end), colon < 0 ? end : colon);
  }
}

/** A target on a line of its own, which closes the body that it stands in. */
export class TargetNode extends NodeBase {
  readonly kind = 'target';
  get target(): Target {
    return readTarget(this.block.part(this.first, this.line.body, this.line.end));
  }
}

/** A paragraph of Markdown. */
export class ProseNode extends NodeBase {
  readonly kind = 'prose';
  get text(): Part {
    return this.block.partOver(this.first, this.line.first, this.last);
  }
}

/** A literal block between two lines of backticks. */
export class FenceNode extends NodeBase {
  readonly kind = 'fence';
  /** What stands behind the opening backticks: `sh`. */
  get language(): string {
    return this.line.text.slice(this.line.first, this.line.end).replace(/^`+\s*/, '');
  }
  get isClosed(): boolean {
    return this.last > this.first && (this.block.lines[this.last] as Line).kind === LineKind.Fence;
  }
  /** The literal lines, without the indentation that the fence has. */
  get text(): string {
    const lines = this.block.lines.slice(this.first + 1, this.isClosed ? this.last : this.last + 1);
    return lines.map((line) => line.text.slice(Math.min(this.line.first, line.first))).join('');
  }
}

/** The whole Markdown of a Background section, as it stands. */
export class MarkdownNode extends NodeBase {
  readonly kind = 'markdown';
  /** The lines without their common indentation. */
  get text(): string {
    const lines = this.block.lines.slice(this.first, this.last + 1);
    const indent = commonIndentation(lines);
    return lines.map((line) => line.text.slice(Math.min(indent, line.first))).join('');
  }
}

/** A line that nothing could hold; always reported. */
export class StrayNode extends NodeBase {
  readonly kind = 'stray';
}

export type TargetKind = 'continue' | 'go to' | 'escalate to' | 'run' | 'stop' | 'finish' | 'unknown';

/** Where a branch leads. */
export interface Target {
  readonly kind: TargetKind;
  readonly part: Part;
  /** The step, role or procedure named, for the three kinds that name one; empty text where it is missing. */
  readonly name: Part | undefined;
}

const targetPattern = /^(?:(continue|stop|finish)\s*\.?$|(go to|escalate to|run)(?=\s|$)\s*)/i;

/** Reads `go to STEP`, `stop` and their like. Anything else is a target of kind `unknown`. */
function readTarget(part: Part): Target {
  const match = targetPattern.exec(part.text);
  if (match === null) return { kind: 'unknown', part, name: undefined };
  const kind = (match[1] ?? match[2] ?? '').toLowerCase() as TargetKind;
  if (match[2] === undefined) return { kind, part, name: undefined };
  return { kind, part, name: subpart(part, match[0].length, part.text.length) };
}

/** The part of a part that stands on one line, by offsets in its text. */
export function subpart(part: Part, start: number, end: number): Part {
  return {
    block: part.block,
    start: part.start + start,
    end: part.start + end,
    text: part.text.slice(start, end),
  };
}

function keyOf(block: Block, index: number, line: Line): Part {
  const { body, colon, value, end } = line;
  return trimmed(block, index, body, colon >= 0 ? colon : value > body ? value : end);
}

function trimmed(block: Block, index: number, start: number, end: number): Part {
  const text = (block.lines[index] as Line).text;
  let from = start;
  let to = Math.max(start, end);
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return block.part(index, from, to);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** A whole document, as text. Immutable: an edit makes a new one that shares every block that it did not touch. */
export class Tree {
  readonly blocks: readonly Block[];
  /** What is wrong with the document as a whole, as offsets in the document. */
  readonly problems: readonly Problem[];
  readonly header: HeaderNode | undefined;
  /** False where no line ends with one; true where some may. */
  readonly hasCarriageReturns: boolean;
  readonly layout: Layout;
  /** By how much the places of the blocks differ that were looked up last. */
  #shift = 0;

  constructor(
    blocks: readonly Block[],
    layout: Layout,
    problems: readonly Problem[],
    header: HeaderNode | undefined,
    hasCarriageReturns: boolean,
  ) {
    this.hasCarriageReturns = hasCarriageReturns;
    this.blocks = blocks;
    this.layout = layout;
    this.problems = problems;
    this.header = header;
  }

  /** Offset of each block in the document; one more entry holds the document's length. */
  get starts(): readonly number[] {
    return this.layout.starts;
  }

  get text(): string {
    return this.blocks.map((block) => block.text).join('');
  }

  get length(): number {
    return this.starts[this.blocks.length] as number;
  }

  /** The kind that the header gives the document; without a header it is read as an SOP. */
  get documentKind(): Kind {
    return this.header?.documentKind ?? 'sop';
  }

  /** The offset of `block` in the document. Throws a RangeError for a block of another tree. */
  startOf(block: Block): number {
    const index = this.#indexOf(block);
    if (index < 0) throw new RangeError('the block is not of this tree');
    return this.starts[index] as number;
  }

  #indexOf(block: Block): number {
    const { blocks } = this;
    if (blocks[block.place] === block) return block.place;
    // What stands below a block that is new, or gone, has moved by as much as its neighbours.
    const moved = block.place + this.#shift;
    const index = blocks[moved] === block ? moved : blocks.indexOf(block);
    if (index < 0) return index;
    this.#shift = index - block.place;
    block.place = index;
    return index;
  }

  /** The block in which an offset of the document stands; the last one for its end. Undefined without text. */
  blockAt(offset: number): Block | undefined {
    return this.blocks[this.indexAt(offset)];
  }

  /** The index of the block in which an offset stands, as in `blockAt`; 0 without text. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where a part, or anything else with offsets in a block, stands in the document. */
  range(part: { readonly block: Block; readonly start: number; readonly end: number }): Range {
    const at = this.startOf(part.block);
    return { start: at + part.start, end: at + part.end };
  }
}

export { Mark };
