import type { TokenType } from 'chevrotain';
import { Flag, type Line, LineKind, Mark } from './line.ts';
import { type Problem, problem, replace } from './problems.ts';
import { FenceState } from './segment.ts';
import { keySlips, markSlip } from './slips.ts';
import * as T from './tokens.ts';
import { type LineToken, lineToken } from './tokens.ts';
import type { Block } from './tree.ts';
import type { Contents, Entry, Key, Place, ValueType } from './vocabulary.ts';

/** What a line above can hold. */
const Holder = { Root: 0, Section: 1, Field: 2, Item: 3, Branch: 4, Group: 5, Leaf: 6 } as const;
type Holder = (typeof Holder)[keyof typeof Holder];

/** A line that is open while the lines below it are placed. */
class Frame {
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

  constructor(holder: Holder, token: LineToken | undefined, column: number, textColumn: number, isBulleted: boolean) {
    this.holder = holder;
    this.token = token;
    this.column = column;
    this.textColumn = textColumn;
    this.isBulleted = isBulleted;
  }
}

const wrapping: ReadonlySet<ValueType> = new Set<ValueType>(['text', 'texts', 'condition', 'risk', 'touch']);
const lists: ReadonlySet<ValueType> = new Set<ValueType>([
  'texts', 'names', 'roles', 'systems', 'variants', 'needs', 'things',
]);

/**
 * The indentation pass: finds for each line of a block the line above that holds it, and writes line tokens with Open
 * and Close around what is nested. A line belongs to the nearest less-indented line above that can hold it; where that
 * is not the nearest, the line is reported, once a block.
 */
export function structure(block: Block, tokens: LineToken[]): void {
  new StructurePass(block, tokens).run();
}

class StructurePass {
  private readonly block: Block;
  private readonly tokens: LineToken[];
  private readonly stack: Frame[] = [];
  private readonly fence = new FenceState();
  private fenceToken: LineToken | undefined;
  /** Index of the line that opens it. */
  private fenceLine = 0;
  private problems: Problem[] | undefined;
  private afterBlank = false;
  private hasIndentationProblem = false;
  private hasTabProblem = false;
  private lastStray = -2;

  constructor(block: Block, tokens: LineToken[]) {
    this.block = block;
    this.tokens = tokens;
  }

  run(): void {
    const { block } = this;
    this.tokens.push(lineToken(T.Start, block, 0, 0));
    this.stack.push(new Frame(Holder.Root, undefined, -1, -1, false));
    let isFirst = true;
    for (let i = 0; i < block.lines.length; i++) {
      const line = block.lines[i] as Line;
      if (this.fenceToken !== undefined && this.inFence(line, i)) continue;
      if (line.kind <= LineKind.Comment) {
        if (line.kind === LineKind.Blank) this.afterBlank = true;
        continue;
      }
      if (line.kind === LineKind.Conflict) continue;
      if (line.flags & Flag.Tab) this.reportTab(line, i);
      if (isFirst) {
        isFirst = false;
        if (this.begin(line, i)) {
          this.afterBlank = false;
          continue;
        }
      }
      if (this.isMarkdown()) this.markdown(line, i);
      else if (!this.goesOn(line, i)) this.place(line, i);
      this.afterBlank = false;
    }
    if (this.fenceToken !== undefined) this.reportOpenFence(this.fenceToken);
    this.closeTo(0);
    if (this.problems !== undefined) (block as { problems: readonly Problem[] }).problems = this.problems;
  }

  /** The block's first line. True when it was the header, a field or a section of the document. */
  private begin(line: Line, i: number): boolean {
    const { block } = this;
    if (!block.isHeading) {
      if (block.section !== undefined) this.stack.push(sectionFrame(block.section.contents, block.section.holds, -1));
      return false;
    }
    if (line.column > 0) this.reportIndentation(line, i, 'This begins a part of the document.', 0);
    if (line.kind === LineKind.Header) {
      this.push(lineToken(T.Header, block, i, i));
      this.reportKey(line, i, undefined, line.header?.label ?? '');
      this.stack.push(new Frame(Holder.Leaf, undefined, line.column, line.column, false));
      return true;
    }
    const entry = line.key?.documentEntry;
    if (entry?.type === 'section') {
      this.push(lineToken(T.Section, block, i, i));
      this.reportKey(line, i, entry, entry.label);
      this.stack.push(sectionFrame(entry.contents, entry.holds, line.column));
      return true;
    }
    this.emitField(line, i, entry);
    return true;
  }

  // ---- Text that goes on over lines ----

  private goesOn(line: Line, i: number): boolean {
    if (!mayBeText(line)) return false;
    const top = this.stack.at(-1) as Frame;
    const token = top.token;
    if (token === undefined || top.hasChildren || line.column <= top.column) {
      if (token?.tokenType !== T.Prose || this.afterBlank || !this.isInsideHolderOf(line)) return false;
    } else if (!top.wraps) return false;
    if (token.tokenType === T.Prose && this.afterBlank) return false;
    if (top.holder === Holder.Item && (this.afterBlank || lacksDash(line, top))) return false;
    if (token.tokenType === T.Prose && line.column < top.column) {
      this.reportIndentation(line, i, 'This goes on with the line above.', top.column);
    }
    token.last = i;
    return true;
  }

  /** The paragraph on top of the stack has a holder that stands left of the line. */
  private isInsideHolderOf(line: Line): boolean {
    const holder = this.stack.at(-2);
    return holder !== undefined && line.column > holder.column && !lacksDash(line, holder);
  }

  // ---- Markdown and fences ----

  private isMarkdown(): boolean {
    return this.stack.at(-1)?.contents === 'markdown';
  }

  private markdown(line: Line, i: number): void {
    const section = this.stack.at(-1) as Frame;
    if (!section.hasChildren) {
      this.tokens.push(lineToken(T.Open, this.block, i, i), lineToken(T.Markdown, this.block, i, i), lineToken(T.Close, this.block, i, i));
      section.hasChildren = true;
    }
    (this.tokens.at(-2) as LineToken).last = i;
    if (line.column === 0) this.reportIndentation(line, i, 'Text of a section stands deeper than its heading.', 2);
    if (line.kind === LineKind.Fence && line.mark === Mark.None) this.openFence(line, i, this.tokens.at(-2) as LineToken);
  }

  private openFence(line: Line, i: number, token: LineToken): void {
    this.fence.open(line);
    this.fenceLine = i;
    this.fenceToken = token;
  }

  private inFence(line: Line, i: number): boolean {
    const token = this.fenceToken as LineToken;
    if (!this.fence.holds(line)) {
      this.reportOpenFence(token);
      this.fenceToken = undefined;
      return false;
    }
    if (line.kind !== LineKind.Blank) token.last = i;
    if (!this.fence.isOpen) this.fenceToken = undefined;
    return true;
  }

  // ---- Finding the holder ----

  private place(line: Line, i: number): void {
    const { stack } = this;
    let at = stack.length - 1;
    let passesNearer = false;
    for (; at > 0; at--) {
      const candidate = stack[at] as Frame;
      if (this.accepts(candidate, line, at === stack.length - 1)) break;
      if (candidate.column < line.column) passesNearer = true;
    }
    let isForced = false;
    if (at === 0) {
      at = this.forcedHolder(line);
      if (at === 0) {
        this.stray(line, i);
        return;
      }
      isForced = true;
    }
    const above = stack[at + 1];
    this.closeTo(at);
    const holder = stack[at] as Frame;
    const wanted = holder.childColumn >= 0 ? holder.childColumn : Math.max(0, holder.textColumn + (holder.isBulleted ? 0 : 2));
    if (isForced || passesNearer) this.reportIndentation(line, i, belongsTo(holder), wanted);
    else if (holder.childColumn >= 0 && line.column !== holder.childColumn) {
      this.reportIndentation(line, i, 'Lines of the same list stand in the same column.', holder.childColumn);
    } else if (line.column === holder.column && holder.holder !== Holder.Section) {
      this.reportIndentation(line, i, belongsTo(holder), line.column + 2);
    }
    if (holder.childColumn < 0) holder.childColumn = line.column;
    const isItem = (holder.holder === Holder.Branch || holder.holder === Holder.Group) && above !== undefined && lacksDash(line, above);
    this.emit(line, i, holder, isItem);
  }

  private accepts(holder: Frame, line: Line, isTop: boolean): boolean {
    const { column, kind } = line;
    const isBulleted = line.mark !== Mark.None;
    switch (holder.holder) {
      case Holder.Section:
        if (isBulleted) return true;
        if (kind === LineKind.Branch || kind === LineKind.Otherwise) return holder.contents === 'branches';
        if (kind === LineKind.Parallel || kind === LineKind.Track) return holder.isSteps;
        return isCapitalText(line) && (!holder.isSteps || line.colon >= 0) && column > 0;
      case Holder.Field:
        if (isBulleted) return holder.takesBullets && (column > holder.column || isAligned(holder, line, isTop));
        if (kind === LineKind.Key) return holder.place !== undefined && column > holder.column;
        return holder.takesBullets && holder.hasChildren && isCapitalText(line) && column > holder.column;
      case Holder.Item:
        if (isBulleted) return column >= holder.column + 2;
        return column > holder.column && !lacksDash(line, holder);
      case Holder.Branch:
      case Holder.Group:
        if (isBulleted) {
          return column >= holder.column + (holder.isBulleted ? 2 : 1) || (!holder.isBulleted && isAligned(holder, line, isTop));
        }
        return kind !== LineKind.Key && kind !== LineKind.UnknownKey && column > holder.column;
      default:
        return false;
    }
  }

  /** Where no line above can hold a field, branch, target, fence or paragraph by its column, the item goes on. */
  private forcedHolder(line: Line): number {
    if (line.mark !== Mark.None) return 0;
    if (line.column === 0 && (line.kind === LineKind.Text || line.kind === LineKind.UnknownKey)) return 0;
    return Math.max(0, this.stack.findIndex((each) => each.holder === Holder.Item || each.holder === Holder.Group));
  }

  // ---- Writing tokens ----

  private emit(line: Line, i: number, holder: Frame, lacksItsDash: boolean): void {
    if (holder.target !== undefined) {
      this.reportAfterTarget(holder.target);
      holder.target = undefined;
    }
    const isBulleted = line.mark !== Mark.None;
    if (isBulleted) {
      const slip = markSlip(line, this.at(i));
      if (slip !== undefined) this.report(slip);
    }
    const inSteps = holder.isSteps;
    switch (line.kind) {
      case LineKind.Key:
        if (isBulleted && !this.isFieldWithDash(line, holder)) return this.emitItem(line, i, holder);
        if (isBulleted) this.reportDash(line, i);
        return this.emitField(line, i, entryAt(line.key, holder.place));
      case LineKind.UnknownKey:
        this.reportUnknownKey(line, i);
        return this.emitField(line, i, undefined);
      case LineKind.Branch:
      case LineKind.Otherwise:
        if (isBulleted && !inSteps) return this.emitItem(line, i, holder);
        return this.emitBranch(line, i, holder);
      case LineKind.Parallel:
      case LineKind.Track:
        if (!inSteps) return isBulleted ? this.emitItem(line, i, holder) : this.emitProse(line, i, holder);
        if (!isBulleted) this.reportNoDash(line, i);
        return this.openSteps(line, i, line.kind === LineKind.Parallel ? T.Parallel : T.Track, Holder.Group, true);
      case LineKind.Target:
        if (isBulleted && !inSteps) return this.emitItem(line, i, holder);
        if (isBulleted) this.reportDash(line, i);
        holder.target = this.open(line, i, T.Target, Holder.Leaf).token;
        return;
      case LineKind.Fence:
        if (isBulleted) return this.emitItem(line, i, holder);
        return this.openFence(line, i, this.open(line, i, T.Fence, Holder.Leaf).token as LineToken);
      case LineKind.Item:
        return this.emitItem(line, i, holder);
      default:
        if (lacksItsDash || holder.holder === Holder.Section || holder.holder === Holder.Field) {
          this.reportNoDash(line, i);
          return this.emitItem(line, i, holder);
        }
        return this.emitProse(line, i, holder);
    }
  }

  private emitItem(line: Line, i: number, holder: Frame): void {
    const item = this.open(line, i, T.Item, Holder.Item);
    item.isSteps = holder.isSteps;
    item.place = holder.place;
    item.wraps = !holder.isSteps;
  }

  private emitProse(line: Line, i: number, holder: Frame): void {
    if (holder.holder === Holder.Item && holder.token !== undefined && holder.wraps && !holder.hasChildren && !this.afterBlank) {
      holder.token.last = i;
      return;
    }
    if (line.flags & Flag.Lower) {
      const start = this.at(i) + line.first;
      this.report(problem('paragraph-start', start, this.at(i) + line.end,
        'This paragraph begins in lower case.',
        'Begin it with a capital, or put back what stood before it: a key and a colon, or a dash.'));
    }
    this.open(line, i, T.Prose, Holder.Leaf);
  }

  private emitField(line: Line, i: number, entry: Entry | undefined): void {
    const field = entry?.type === 'field' ? entry : undefined;
    const isEmpty = line.value >= line.end;
    if (line.key !== undefined) this.reportKey(line, i, entry, entry?.label ?? '');
    const opened = this.open(line, i, T.Field, Holder.Field);
    opened.wraps = field === undefined || wrapping.has(field.value);
    opened.takesBullets = field === undefined || lists.has(field.value);
    opened.place = field?.holds;
    opened.isEmpty = isEmpty;
    opened.isRequired = field?.required === true;
  }

  private emitBranch(line: Line, i: number, holder: Frame): void {
    const start = this.at(i) + line.body;
    const end = this.at(i) + line.end;
    const isOtherwise = line.kind === LineKind.Otherwise;
    const isBulleted = line.mark !== Mark.None;
    if (isBulleted && holder.holder !== Holder.Section) this.reportDash(line, i);
    if (holder.holder === Holder.Section && holder.contents === 'steps') {
      this.report(problem('branch-misplaced', start, end, 'This condition stands between steps.',
        'Put it below the step that it decides about, without a dash and two columns deeper.'));
    } else if (holder.holder === Holder.Section && !isBulleted) this.reportNoDash(line, i);
    if (isOtherwise ? !holder.hasBranch && holder.holder !== Holder.Section : holder.hasOtherwise) {
      this.report(problem('otherwise-misplaced', start, end,
        isOtherwise ? 'There is no condition above this “otherwise”.' : 'This condition stands behind “otherwise”, so that it never holds.',
        isOtherwise ? 'Put an “if CONDITION:” above it.' : 'Move it above “otherwise”.'));
    }
    holder.hasBranch = true;
    if (isOtherwise) holder.hasOtherwise = true;
    if (line.flags & Flag.NoColon) this.reportBranchColon(line, i, isOtherwise);
    const isEmpty = line.colon < 0 ? line.kind === LineKind.Branch || line.value >= line.end : line.value >= line.end;
    if (!isEmpty && !targetPattern.test(line.text.slice(line.value, line.end))) {
      this.report(problem('target-missing', this.at(i) + line.value, end,
        `“${line.text.slice(line.value, line.end)}” does not say where the work goes on.`,
        'Write “go to STEP”, “escalate to ROLE”, “run SOP”, “continue”, “stop” or “finish”; or put what is done then on lines of its own below, each with a dash.'));
    }
    this.openSteps(line, i, T.Branch, isEmpty ? Holder.Branch : Holder.Leaf, isEmpty && (line.flags & Flag.NoColon) === 0);
  }

  private open(line: Line, i: number, type: TokenType, holder: Holder): Frame {
    const token = lineToken(type, this.block, i, i);
    this.push(token);
    const opened = new Frame(holder, token, line.column, line.bodyColumn, line.mark !== Mark.None);
    this.stack.push(opened);
    return opened;
  }

  /** Opens a line whose bullets are steps: a branch, a track, a parallel. */
  private openSteps(line: Line, i: number, type: TokenType, holder: Holder, isEmpty: boolean): void {
    const opened = this.open(line, i, type, holder);
    opened.isSteps = true;
    opened.place = 'step';
    opened.isEmpty = isEmpty;
  }

  private push(token: LineToken): void {
    const holder = this.stack.at(-1);
    if (holder !== undefined && !holder.hasChildren && holder.token !== undefined) {
      this.tokens.push(lineToken(T.Open, this.block, token.first, token.first));
    }
    if (holder !== undefined) holder.hasChildren = true;
    this.tokens.push(token);
  }

  /** Closes every frame above `at`. */
  private closeTo(at: number): void {
    while (this.stack.length > at + 1) {
      const closed = this.stack.pop() as Frame;
      if (closed.token === undefined) continue;
      if (closed.hasChildren) this.tokens.push(lineToken(T.Close, this.block, 0, 0));
      if (closed.holder === Holder.Field) this.checkField(closed, closed.token);
      else if (closed.isEmpty && !closed.hasChildren) this.reportEmptyBody(closed.token);
    }
  }

  /** A line that nothing can hold closes nothing: what is open goes on below it. */
  private stray(line: Line, i: number): void {
    while (this.stack.at(-1)?.holder === Holder.Leaf) this.closeTo(this.stack.length - 2);
    this.push(lineToken(T.Stray, this.block, i, i));
    if (this.lastStray !== i - 1) {
      const written = line.text.slice(line.first, line.end);
      const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
      this.report(problem('text-stray', this.at(i) + line.first, this.at(i) + line.end,
        `“${shown}” belongs to nothing here.`, strayAdvice(line)));
    }
    this.lastStray = i;
  }

  /** `- within: 4 hours`: a field of the item around it that begins with a dash. */
  private isFieldWithDash(line: Line, holder: Frame): boolean {
    const first = line.text.charCodeAt(line.body);
    const place = holder.place;
    return holder.holder === Holder.Item && place !== undefined && first >= 97 && first <= 122
      && line.key?.entries.some((entry) => entry.in.includes(place)) === true;
  }

  // ---- Reports ----

  private at(i: number): number {
    return this.block.lineStarts[i] as number;
  }

  private report(found: Problem): void {
    this.problems ??= [];
    this.problems.push(found);
  }

  private reportKey(line: Line, i: number, entry: Entry | undefined, label: string): void {
    if ((line.flags & (Flag.Near | Flag.Synonym | Flag.NoColon | Flag.Tight)) === 0) return;
    for (const slip of keySlips(line, this.at(i), entry, label)) this.report(slip);
  }

  private reportUnknownKey(line: Line, i: number): void {
    const written = line.text.slice(line.body, line.colon).trimEnd();
    const start = this.at(i) + line.body;
    this.report(problem('key-unknown', start, start + written.length, `There is no field “${written}”.`,
      'Use a field of the language, begin the line with a capital to make it text, or put it under “note:”.',
      replace('Make it a note', start, start, 'note: ')));
  }

  private reportTab(line: Line, i: number): void {
    if (this.hasTabProblem) return;
    this.hasTabProblem = true;
    const edits = this.block.lines.flatMap((each, index) => each.flags & Flag.Tab
      ? [{ start: this.at(index), end: this.at(index) + each.first, text: ' '.repeat(each.column) }] : []);
    this.report(problem('tab', this.at(i), this.at(i) + line.first, 'A tab stands in the indentation.',
      'Indent with two blanks a level.', { title: 'Replace tabs with blanks', edits }));
  }

  private reportIndentation(line: Line, i: number, reading: string, wanted: number): void {
    if (this.hasIndentationProblem) return;
    this.hasIndentationProblem = true;
    const at = this.at(i);
    this.report(problem('indentation', at + line.first, at + line.end,
      `The indentation of this line is off: ${line.column} ${line.column === 1 ? 'blank' : 'blanks'} instead of ${wanted}. ${reading}`,
      `Indent it by ${wanted} blanks, or move it below the line it belongs to.`,
      replace(`Indent by ${wanted} blanks`, at, at + line.first, ' '.repeat(wanted))));
  }

  private reportDash(line: Line, i: number): void {
    const start = this.at(i) + line.first;
    const end = this.at(i) + line.body;
    this.report(problem('bullet-unneeded', start, this.at(i) + line.end,
      'This line needs no dash: it belongs to the line above.', 'Remove the dash.', replace('Remove the dash', start, end, '')));
  }

  private reportNoDash(line: Line, i: number): void {
    const start = this.at(i) + line.first;
    const written = line.text.slice(line.first, line.end);
    this.report(problem('bullet-missing', start, this.at(i) + line.end, 'The dash before this line of the list is missing.',
      `Write “- ${written.length > 40 ? `${written.slice(0, 40)}…` : written}”.`, replace('Put a dash before it', start, start, '- ')));
  }

  private reportBranchColon(line: Line, i: number, isOtherwise: boolean): void {
    const target = / (?:go to|escalate to|run|stop|finish|continue)(?: |$)/.exec(line.text.slice(line.body, line.end));
    const at = this.at(i) + (isOtherwise ? line.body + 9 : line.body + (target?.index ?? line.end - line.body));
    const next = isOtherwise ? 'Write “otherwise:” and, behind it, where the work goes on.'
      : 'Write “if CONDITION: TARGET”, for example “if a correction is needed: go to Review the pack”.';
    this.report(problem('colon-missing', this.at(i) + line.body, this.at(i) + line.end,
      isOtherwise ? 'The colon after “otherwise” is missing.' : 'The colon that ends this condition is missing.',
      next, replace('Put a colon', at, at, ':')));
  }

  private reportEmptyBody(token: LineToken): void {
    const line = this.block.lines[token.first] as Line;
    const isCondition = token.tokenType === T.Branch;
    this.report(problem('branch-empty', this.at(token.first) + line.body, this.at(token.first) + line.end,
      isCondition ? 'Nothing says what happens then.' : 'Nothing stands below this line.',
      isCondition ? 'Put a target behind the colon (“go to STEP”, “stop”), or steps below it.'
        : 'Put the steps below it, two columns deeper, each with a dash.'));
  }

  private reportAfterTarget(target: LineToken): void {
    const line = this.block.lines[target.first] as Line;
    this.report(problem('target-misplaced', this.at(target.first) + line.body, this.at(target.first) + line.end,
      `“${line.text.slice(line.body, line.end)}” leaves the step before its last line.`, 'Make it the last line of the step.'));
  }

  private reportOpenFence(token: LineToken): void {
    const line = this.block.lines[this.fenceLine] as Line;
    const last = this.block.lines[token.last] as Line;
    const lineEnd = last.text.slice(last.end).includes('\r\n') ? '\r\n' : '\n';
    const at = this.at(token.last) + last.end;
    this.report(problem('fence-open', this.at(this.fenceLine) + line.first, this.at(this.fenceLine) + line.end,
      'These backticks are never closed.', 'Put three backticks on a line of their own where the literal text ends.',
      replace('Close it behind its last line', at, at, `${lineEnd}${' '.repeat(line.column)}\`\`\``)));
  }

  private checkField(field: Frame, token: LineToken): void {
    const line = this.block.lines[token.first] as Line;
    const start = this.at(token.first) + line.body;
    const name = line.text.slice(line.body, line.colon < 0 ? line.end : line.colon).trimEnd();
    if (field.isEmpty && !field.hasChildren && token.last === token.first && !field.isRequired && line.key !== undefined) {
      const example = (line.key.itemEntry ?? line.key.documentEntry)?.example ?? '';
      this.report(problem('value-missing', start, start + name.length, `“${name}” has no value.`,
        `Write it behind the colon, for example “${name}: ${example}”, or remove the line.`));
    }
    if (!field.isEmpty && field.hasChildren && field.takesBullets) {
      this.report(problem('list-twice', start, this.at(token.first) + line.end,
        `“${name}” has a value on its line and bullets below it.`, 'Put all of it in bullets below.'));
    }
  }
}

const targetPattern = /^(?:(?:continue|stop|finish)$|(?:go to|escalate to|run)(?:\s|$))/;

function sectionFrame(contents: Contents, place: Place | undefined, column: number): Frame {
  const section = new Frame(Holder.Section, undefined, column, column, false);
  section.contents = contents;
  section.isSteps = contents === 'steps' || contents === 'branches';
  section.place = place ?? (section.isSteps ? 'step' : undefined);
  return section;
}

/** A line that is text where it goes on from the line above, whatever it would be alone. */
function mayBeText(line: Line): boolean {
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

function isCapitalText(line: Line): boolean {
  return line.kind === LineKind.Text && (line.flags & Flag.Lower) === 0;
}

/** Capitalised text left of the text of the bullet above is an item of the same list without its dash. */
function lacksDash(line: Line, item: Frame): boolean {
  return item.isBulleted && item.holder === Holder.Item && line.mark === Mark.None && line.column >= item.column
    && line.column < item.textColumn && isCapitalText(line) && (!item.isSteps || line.colon >= 0);
}

/** A bullet in the column of a key or head that ends in a colon belongs to it. */
function isAligned(holder: Frame, line: Line, isTop: boolean): boolean {
  return line.column === holder.column && holder.isEmpty && (holder.hasChildren ? holder.childColumn === holder.column : isTop);
}

/** The entry that a key has in an item of that sort; where it has none, the one that it has anywhere. */
function entryAt(key: Key | undefined, place: Place | undefined): Entry | undefined {
  if (key === undefined || key.entries.length === 1) return key?.entries[0];
  for (const entry of key.entries) if (place !== undefined && entry.in.includes(place)) return entry;
  return key.itemEntry ?? key.documentEntry;
}

function belongsTo(holder: Frame): string {
  const line = holder.token?.block.lines[holder.token.first];
  if (line === undefined) return 'It was read as a line of the section.';
  const text = line.text.slice(line.body, line.end);
  return `It was read as part of “${text.length > 50 ? `${text.slice(0, 50)}…` : text}”.`;
}

function strayAdvice(line: Line): string {
  if (line.mark !== Mark.None) return 'A list stands below a section heading or a field that takes a list; put it there.';
  if (line.kind === LineKind.Key) return 'Put it below the step or the item that it describes, two columns deeper.';
  if (line.kind === LineKind.UnknownKey) return 'Use a field of the language, or put the text under “Background:”.';
  return 'Put it below the line that it belongs to, two columns deeper; remarks to other writers begin with “#”.';
}
