import { Flag, type Line, LineKind, Mark } from './line.ts';
import type { Block } from './tree.ts';
import type { SectionEntry } from './vocabulary.ts';

/** Where a block begins, and what it needs to know of what stands above it. */
export interface Segment {
  /** Index of its first line, blank lines and comments above it included. */
  readonly start: number;
  /** Index behind its last line. */
  readonly end: number;
  /** The section that it begins or stands in. */
  readonly section: SectionEntry | undefined;
  /** It begins at document level: the header, a field, a section's heading. */
  readonly isHeading: boolean;
}

/** What a line goes by that stands below others. */
export interface Above {
  /** The section that the last block is of. */
  readonly section: SectionEntry | undefined;
  /** The column of the section's last top-level bullet, -1 without one: a bullet two columns deeper is not at the top level. */
  readonly top: number;
  /** Whether there is a block above. */
  readonly isStarted: boolean;
}

export const nothingAbove: Above = { section: undefined, top: -1, isStarted: false };

/** What the block behind another one goes by; the other is not the first. */
export function below({ section, isHeading, lines }: Block): Above {
  return { section, top: isHeading ? -1 : (firstLineOf(lines)?.column ?? -1), isStarted: true };
}

/** The first line of a block that is neither blank nor a comment. */
export function firstLineOf(lines: readonly Line[]): Line | undefined {
  return lines.find(({ kind }) => kind > LineKind.Comment);
}

/** A segment whose end is not reached yet. */
export type Begun = Omit<Segment, 'end'>;

/**
 * Cuts lines into blocks: each header field, each section's heading, each of a section's top-level items. Blank lines
 * and comments go with the line that follows them. One pass, which looks at the kind and the column of each line.
 *
 * @param isKnown whether the segment that is begun, and all behind it, need not be cut; `first` is the index of its
 *     first line that is neither blank nor a comment
 */
export function segment(
  lines: readonly Line[],
  above: Above = nothingAbove,
  isKnown?: (begun: Begun, first: number) => boolean,
): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let { section, top, isStarted } = above;
  let isHeading = false;
  const fence = new FenceState();
  let trivia = 0;
  let isBegun = false;

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (fence.holds(line)) {
      trivia = i + 1;
      continue;
    }
    if (line.kind <= LineKind.Comment) continue;
    let begins = !isStarted;
    let heads = false;
    if (line.kind !== LineKind.Item && line.kind !== LineKind.Text && beginsAtDocument(line, !isStarted)) {
      begins = true;
      heads = true;
      top = -1;
    } else if (
      line.mark !== Mark.None &&
      section !== undefined &&
      section.contents !== 'markdown' &&
      (top < 0 || line.column < top + 2)
    ) {
      begins = true;
      top = line.column;
    }
    if (begins) {
      if (isBegun) segments.push({ start, end: trivia, section, isHeading });
      start = isBegun ? trivia : 0;
      isBegun = true;
      isStarted = true;
      if (heads) section = line.key?.section;
      isHeading = heads;
      if (isKnown?.({ start, section, isHeading }, i)) return segments;
    }
    if (line.kind === LineKind.Fence && line.mark === Mark.None) fence.open(line);
    trivia = i + 1;
  }
  if (lines.length > 0) segments.push({ start, end: lines.length, section, isHeading });
  return segments;
}

/**
 * A fence is literal up to its closing line, or, where that is missing, up to the first line that stands left of it; at
 * the left edge up to the next line that begins something at document level.
 */
export class FenceState {
  #column = -1;
  #length = 0;

  open(line: Line): void {
    this.#column = line.column;
    this.#length = backticks(line);
  }

  /** Whether the line belongs to the fence that is open, if one is. */
  holds(line: Line): boolean {
    if (this.#column < 0) return false;
    if (line.kind === LineKind.Blank) return true;
    if (line.column < this.#column || (this.#column === 0 && beginsAtDocument(line, false))) {
      this.#column = -1;
      return false;
    }
    if (
      line.kind === LineKind.Fence &&
      line.mark === Mark.None &&
      backticks(line) >= this.#length &&
      isBare(line)
    )
      this.#column = -1;
    return true;
  }

  close(): void {
    this.#column = -1;
  }

  get isOpen(): boolean {
    return this.#column >= 0;
  }
}

/** The line is the header, a field or a section of the document; only the first line may be a header further in. */
function beginsAtDocument(line: Line, isFirst: boolean): boolean {
  if (line.mark !== Mark.None) return false;
  switch (line.kind) {
    case LineKind.Header:
      return line.column === 0 || isFirst;
    case LineKind.Key: {
      const key = line.key;
      if (key === undefined) return false;
      if (line.column === 0) return key.atDocument;
      return (
        key.section !== undefined &&
        line.value >= line.end &&
        line.colon >= 0 &&
        (line.flags & (Flag.Synonym | Flag.Near)) === 0
      );
    }
    case LineKind.UnknownKey:
      return line.column === 0 && (line.value >= line.end || isFirst);
    default:
      return false;
  }
}

function backticks(line: Line): number {
  let length = 0;
  while (line.text.charCodeAt(line.body + length) === 96) length++;
  return length;
}

function isBare(line: Line): boolean {
  return line.body + backticks(line) === line.end;
}
