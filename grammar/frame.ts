import { Flag, type Line, LineKind, Mark } from './line.ts';
import type { LineToken } from './tokens.ts';
import type { Contents, Place } from './vocabulary.ts';

/** What a line above can hold. */
export const Holder = { Root: 0, Section: 1, Field: 2, Item: 3, Branch: 4, Group: 5, Leaf: 6 } as const;
export type Holder = (typeof Holder)[keyof typeof Holder];

/** A line that is open while the lines below it are placed. */
export class Frame {
  holder: Holder = Holder.Root;
  token: LineToken | undefined = undefined;
  /** Column of the bullet or of the first word. */
  column = -1;
  /** Column of the text behind the bullet. */
  textColumn = -1;
  isBulleted = false;
  /** Its bullets are steps, branches and tracks; else they are texts. */
  isSteps = false;
  /** The sort of item that its fields belong to. */
  place: Place | undefined = undefined;
  /** Its text goes on over deeper lines, as long as nothing else stands below it. */
  wraps = false;
  takesBullets = false;
  /** A key or a head with nothing behind its colon: bullets in its own column are its own. */
  isEmpty = false;
  /** A bullet below a step: it goes on over deeper lines and holds nothing. */
  isDetail = false;
  /** A rule of its own reports the field where it is empty. */
  isRequired = false;
  /** The contents of a section. */
  contents: Contents | undefined = undefined;
  hasChildren = false;
  childColumn = -1;
  hasBranch = false;
  hasOtherwise = false;
  /** The target that ends the body. */
  target: LineToken | undefined = undefined;

  reset(
    holder: Holder,
    token: LineToken | undefined,
    column: number,
    textColumn: number,
    isBulleted: boolean,
  ): this {
    this.holder = holder;
    this.token = token;
    this.column = column;
    this.textColumn = textColumn;
    this.isBulleted = isBulleted;
    this.isSteps = false;
    this.place = undefined;
    this.wraps = false;
    this.takesBullets = false;
    this.isEmpty = false;
    this.isDetail = false;
    this.isRequired = false;
    this.contents = undefined;
    this.hasChildren = false;
    this.childColumn = -1;
    this.hasBranch = false;
    this.hasOtherwise = false;
    this.target = undefined;
    return this;
  }
}

/** The open lines, outermost first. Frames are used again: a document has about one for each of its lines. */
export class FrameStack {
  length = 0;
  private readonly frames: Frame[] = [];

  push(
    holder: Holder,
    token: LineToken | undefined,
    column: number,
    textColumn: number,
    isBulleted: boolean,
  ): Frame {
    if (this.length === this.frames.length) this.frames.push(new Frame());
    return (this.frames[this.length++] as Frame).reset(holder, token, column, textColumn, isBulleted);
  }

  pushSection(contents: Contents, place: Place | undefined, column: number): void {
    const section = this.push(Holder.Section, undefined, column, column, false);
    section.contents = contents;
    section.isSteps = contents === 'steps' || contents === 'branches';
    section.place = place ?? (section.isSteps ? 'step' : undefined);
  }

  /** The frame that is left stays readable until the next one is pushed. */
  pop(): Frame {
    return this.frames[--this.length] as Frame;
  }

  /** The innermost frame. There is always one: the document itself. */
  get top(): Frame {
    return this.frames[this.length - 1] as Frame;
  }

  at(index: number): Frame | undefined {
    return index >= 0 && index < this.length ? this.frames[index] : undefined;
  }

  /** The index of the outermost item or track; 0 where there is none. */
  outermostItem(): number {
    for (let i = 1; i < this.length; i++) {
      const { holder } = this.frames[i] as Frame;
      if (holder === Holder.Item || holder === Holder.Group) return i;
    }
    return 0;
  }
}

/** A line that is text where it goes on from the line above, whatever it would be alone. */
export function mayBeText(line: Line): boolean {
  if (line.mark !== Mark.None) return false;
  switch (line.kind) {
    case LineKind.Text:
      return true;
    case LineKind.UnknownKey:
    case LineKind.Header:
      return line.column > 0;
    case LineKind.Branch:
      return (line.flags & Flag.NoColon) !== 0;
    case LineKind.Key:
      return line.column > 0 && (line.flags & (Flag.NoColon | Flag.Synonym)) !== 0;
    default:
      return false;
  }
}

export function isCapitalText(line: Line): boolean {
  return line.kind === LineKind.Text && (line.flags & Flag.Lower) === 0;
}

/** Capitalised text left of the text of the bullet above is an item of the same list without its dash. */
export function lacksDash(line: Line, item: Frame): boolean {
  return (
    item.isBulleted &&
    item.holder === Holder.Item &&
    line.mark === Mark.None &&
    line.column >= item.column &&
    line.column < item.textColumn &&
    isCapitalText(line) &&
    (!item.isSteps || line.colon >= 0)
  );
}

/** A bullet in the column of a key or head that ends in a colon belongs to it. */
export function isAligned(holder: Frame, line: Line, isTop: boolean): boolean {
  return (
    line.column === holder.column &&
    holder.isEmpty &&
    (holder.hasChildren ? holder.childColumn === holder.column : isTop)
  );
}
