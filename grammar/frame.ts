import { Flag, type Line, LineKind, Mark } from './line.ts';
import type { LineToken } from './tokens.ts';
import type { Contents, Place } from './vocabulary.ts';

/** What a line above can hold. */
export const Holder = { Root: 0, Section: 1, Field: 2, Item: 3, Branch: 4, Group: 5, Leaf: 6 } as const;
export type Holder = (typeof Holder)[keyof typeof Holder];

/** A line that is open while the lines below it are placed. */
export class Frame {
  readonly holder: Holder;
  readonly token: LineToken | undefined;
  /** Column of the bullet or of the first word. */
  readonly column: number;
  /** Column of the text behind the bullet. */
  readonly textColumn: number;
  readonly isBulleted: boolean;
  /** Its bullets are steps, branches and tracks; else they are texts. */
  isSteps = false;
  /** The sort of item that its fields belong to. */
  place: Place | undefined = undefined;
  /** Its text goes on over deeper lines, as long as nothing else stands below it. */
  wraps = false;
  takesBullets = false;
  /** A key or a head with nothing behind its colon: bullets in its own column are its own. */
  isEmpty = false;
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

  constructor(
    holder: Holder,
    token: LineToken | undefined,
    column: number,
    textColumn: number,
    isBulleted: boolean,
  ) {
    this.holder = holder;
    this.token = token;
    this.column = column;
    this.textColumn = textColumn;
    this.isBulleted = isBulleted;
  }
}

export function sectionFrame(contents: Contents, place: Place | undefined, column: number): Frame {
  const section = new Frame(Holder.Section, undefined, column, column, false);
  section.contents = contents;
  section.isSteps = contents === 'steps' || contents === 'branches';
  section.place = place ?? (section.isSteps ? 'step' : undefined);
  return section;
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
