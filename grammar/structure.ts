import type { TokenType } from 'chevrotain';
import { BlockReports, belongsTo } from './block-reports.ts';
import { type Frame, FrameStack, Holder, isAligned, isCapitalText, lacksDash, mayBeText } from './frame.ts';
import { findNearKeyIn, findSynonymIn } from './key-lookup.ts';
import { Flag, type Line, LineKind, Mark } from './line.ts';
import { type Problem, problem } from './problems.ts';
import { FenceState } from './segment.ts';
import { markSlip } from './slips.ts';
import * as T from './tokens.ts';
import { type LineToken, lineToken } from './tokens.ts';
import type { Block } from './tree.ts';
import { type Contents, type Entry, goesOnOverLines, isList, type Key, type Place } from './vocabulary.ts';

/**
 * The indentation pass: finds for each line of a block the line above that holds it, and writes line tokens with Open
 * and Close around what is nested. A line belongs to the nearest less-indented line above that can hold it; where that
 * is not the nearest, the line is reported, once a block.
 */
export function structure(block: Block, tokens: LineToken[]): void {
  pass.run(block, tokens);
}

class StructurePass {
  private block!: Block;
  private tokens!: LineToken[];
  private blockReports: BlockReports | undefined;
  private readonly stack = new FrameStack();
  private readonly fence = new FenceState();
  private fenceToken: LineToken | undefined;
  /** Index of the line that opens it. */
  private fenceLine = 0;
  private afterBlank = false;

  run(block: Block, tokens: LineToken[]): void {
    this.begin(block, tokens);
    let isFirst = true;
    for (let i = 0; i < block.lines.length; i++) {
      const line = block.lines[i] as Line;
      if (this.fenceToken !== undefined && this.inFence(line, i)) continue;
      if (line.kind <= LineKind.Comment) {
        if (line.kind === LineKind.Blank) this.afterBlank = true;
        else if (this.isMarkdown() && line.column > 0) this.markdown(line, i);
        continue;
      }
      if (line.kind === LineKind.Conflict) continue;
      if (line.flags & Flag.Tab) this.reports.tab(line, i);
      if (isFirst) {
        isFirst = false;
        if (this.head(line, i)) {
          this.afterBlank = false;
          continue;
        }
      }
      if (this.isMarkdown()) this.markdown(line, i);
      else if (!this.goesOn(line, i)) this.place(line, i);
      this.afterBlank = false;
    }
    if (this.fenceToken !== undefined) this.reports.openFence(this.fenceLine, this.fenceToken);
    this.closeTo(0);
    const problems = this.blockReports?.problems;
    if (problems !== undefined) (block as { problems: readonly Problem[] }).problems = problems;
  }

  /** Forgets the block before. */
  private begin(block: Block, tokens: LineToken[]): void {
    this.block = block;
    this.tokens = tokens;
    this.blockReports = undefined;
    this.fence.close();
    this.fenceToken = undefined;
    this.afterBlank = false;
    this.stack.length = 0;
    this.stack.push(Holder.Root, undefined, -1, -1, false);
  }

  private get reports(): BlockReports {
    this.blockReports ??= new BlockReports(this.block);
    return this.blockReports;
  }

  /** The block's first line. True when it was the header, a field or a section of the document. */
  private head(line: Line, i: number): boolean {
    const { block } = this;
    if (!block.isHeading) {
      if (block.section !== undefined)
        this.stack.pushSection(block.section.contents, block.section.holds, -1);
      return false;
    }
    if (line.column > 0) this.reports.indentation(line, i, 'This begins a part of the document.', 0);
    if (line.kind === LineKind.Header) {
      this.push(lineToken(T.Header, block, i, i));
      if (line.flags & keySlipFlags) this.reports.key(line, i, undefined, line.header?.label ?? '');
      this.stack.push(Holder.Leaf, undefined, line.column, line.column, false);
      return true;
    }
    const entry = line.key?.documentEntry;
    if (entry?.type === 'section') {
      this.push(lineToken(T.Section, block, i, i));
      if (line.value < line.end && entry.inline !== true) this.reports.valueOfSection(line, i, entry);
      if (line.flags & keySlipFlags) this.reports.key(line, i, entry, entry.label);
      this.stack.pushSection(entry.contents, entry.holds, line.column);
      return true;
    }
    this.emitField(line, i, entry);
    return true;
  }

  // ---- Text that goes on over lines ----

  private goesOn(line: Line, i: number): boolean {
    if (!mayBeText(line) || this.isFieldAfterSentence(line, i) || this.isMisspeltField(line)) return false;
    const top = this.stack.top;
    const token = top.token;
    if (token === undefined || top.hasChildren || line.column <= top.column) {
      if (token?.tokenType !== T.Prose || this.afterBlank || !this.isInsideHolderOf(line)) return false;
    } else if (!top.wraps) return false;
    if (token.tokenType === T.Prose && this.afterBlank) return false;
    if (top.holder === Holder.Item && (this.afterBlank || lacksDash(line, top))) return false;
    if (token.tokenType === T.Prose && line.column < top.column) {
      this.reports.indentation(line, i, 'This line goes on with the line above.', top.column);
    }
    token.last = i;
    return true;
  }

  /** `within 4 hours` below a line that ends a sentence is a field that lacks its colon. */
  private isFieldAfterSentence(line: Line, i: number): boolean {
    if (line.kind !== LineKind.Key || (line.flags & Flag.NoColon) === 0 || i === 0) return false;
    const above = this.block.lines[i - 1] as Line;
    return /[.!?]$/.test(above.text.slice(0, above.end));
  }

  /** `witin: 4 hours` below a line of prose is close enough to a field of the step to be one. */
  private isMisspeltField(line: Line): boolean {
    if (line.kind !== LineKind.UnknownKey) return false;
    const { top } = this.stack;
    const isProse = top.token?.tokenType === T.Prose;
    const place = isProse ? this.stack.at(this.stack.length - 2)?.place : top.place;
    if (place === undefined || !(isProse || top.holder === Holder.Field)) return false;
    const name = nameOf(line);
    return findNearKeyIn(name, place) !== undefined || (!isProse && findSynonymIn(name, place) !== undefined);
  }

  /** The paragraph on top of the stack has a holder that stands left of the line. */
  private isInsideHolderOf(line: Line): boolean {
    const holder = this.stack.at(this.stack.length - 2);
    return holder !== undefined && line.column > holder.column && !lacksDash(line, holder);
  }

  // ---- Markdown and fences ----

  private isMarkdown(): boolean {
    return this.stack.top.contents === 'markdown';
  }

  private markdown(line: Line, i: number): void {
    const section = this.stack.top;
    if (!section.hasChildren) {
      T.openBody(this.tokens.at(-1) as LineToken);
      this.tokens.push(lineToken(T.Markdown, this.block, i, i), T.close);
      section.hasChildren = true;
    }
    (this.tokens.at(-2) as LineToken).last = i;
    if (line.column === 0)
      this.reports.indentation(line, i, 'The text of a section stands deeper than its heading.', 2);
    if (line.kind === LineKind.Fence && line.mark === Mark.None)
      this.openFence(line, i, this.tokens.at(-2) as LineToken);
  }

  private openFence(line: Line, i: number, token: LineToken): void {
    this.fence.open(line);
    this.fenceLine = i;
    this.fenceToken = token;
  }

  private inFence(line: Line, i: number): boolean {
    const token = this.fenceToken as LineToken;
    if (!this.fence.holds(line)) {
      this.reports.openFence(this.fenceLine, token);
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
      const candidate = stack.at(at) as Frame;
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
    const above = stack.at(at + 1);
    this.closeTo(at);
    const holder = stack.at(at) as Frame;
    if (stack.length > deepest) {
      this.push(lineToken(T.Stray, this.block, i, i));
      this.reports.tooDeep(line, i);
      return;
    }
    const wanted =
      holder.childColumn >= 0
        ? holder.childColumn
        : Math.max(0, holder.textColumn + (holder.isBulleted ? 0 : 2));
    if (isForced || passesNearer) this.reports.indentation(line, i, belongsTo(holder.token), wanted);
    else if (holder.childColumn >= 0 && line.column !== holder.childColumn) {
      this.reports.indentation(line, i, 'Lines of the same list stand below each other.', holder.childColumn);
    } else if (line.column === holder.column && holder.holder !== Holder.Section) {
      this.reports.indentation(line, i, belongsTo(holder.token), line.column + 2);
    }
    if (holder.childColumn < 0) holder.childColumn = line.column;
    const isItem =
      (holder.holder === Holder.Branch || holder.holder === Holder.Group) &&
      above !== undefined &&
      lacksDash(line, above);
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
        if (isBulleted)
          return holder.takesBullets && (column > holder.column || isAligned(holder, line, isTop));
        if (kind === LineKind.Key || kind === LineKind.UnknownKey)
          return holder.place !== undefined && column > holder.column;
        return holder.takesBullets && holder.hasChildren && isCapitalText(line) && column > holder.column;
      case Holder.Item:
        if (holder.isDetail) return false;
        if (isBulleted) return holder.isSteps && column >= holder.column + 2;
        return column > holder.column && !lacksDash(line, holder);
      case Holder.Branch:
      case Holder.Group:
        if (isBulleted) {
          return (
            column >= holder.column + (holder.isBulleted ? 2 : 1) ||
            (!holder.isBulleted && isAligned(holder, line, isTop))
          );
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
    return this.stack.outermostItem();
  }

  // ---- Writing tokens ----

  private emit(line: Line, i: number, holder: Frame, lacksItsDash: boolean): void {
    if (holder.target !== undefined) {
      this.reports.afterTarget(holder.target);
      holder.target = undefined;
    }
    const isBulleted = line.mark !== Mark.None;
    if (isBulleted) {
      if (line.mark !== Mark.Dash || line.flags & Flag.Doubled)
        this.reports.report(markSlip(line, this.reports.at(i)));
      if (this.isPlainItem(line, holder)) this.emitItem(line, i, holder);
      else this.emitTyped(line, i, holder);
    } else if (line.kind === LineKind.Text || line.kind === LineKind.Header) {
      this.emitText(line, i, holder, lacksItsDash);
    } else {
      this.emitTyped(line, i, holder);
    }
  }

  /** Among steps a bulleted line may be a branch, a track, a target or a field; in any other list it is an item. */
  private isPlainItem(line: Line, holder: Frame): boolean {
    switch (line.kind) {
      case LineKind.Branch:
      case LineKind.Otherwise:
      case LineKind.Parallel:
      case LineKind.Track:
      case LineKind.Target:
        return !holder.isSteps;
      case LineKind.Key:
        return !isFieldWithDash(line, holder);
      default:
        return true;
    }
  }

  private emitTyped(line: Line, i: number, holder: Frame): void {
    const isBulleted = line.mark !== Mark.None;
    switch (line.kind) {
      case LineKind.Key:
      case LineKind.UnknownKey:
        if (isBulleted) this.reports.unneededDash(line, i);
        this.emitField(
          line,
          i,
          entryIn(line.key, holder.place) ?? this.meantEntry(line, i, holder.place) ?? entryAt(line.key),
        );
        break;
      case LineKind.Branch:
      case LineKind.Otherwise:
        this.emitBranch(line, i, holder);
        break;
      case LineKind.Parallel:
      case LineKind.Track:
        if (line.flags & Flag.NoColon) this.reports.headColon(line, i);
        if (!holder.isSteps) this.emitText(line, i, holder, false);
        else {
          if (!isBulleted) this.reports.missingDash(line, i);
          this.openSteps(line, i, line.kind === LineKind.Parallel ? T.Parallel : T.Track, Holder.Group, true);
        }
        break;
      case LineKind.Target:
        if (isBulleted) this.reports.unneededDash(line, i);
        holder.target = this.open(line, i, T.Target, Holder.Leaf).token;
        break;
      default:
        this.openFence(line, i, this.open(line, i, T.Fence, Holder.Leaf).token as LineToken);
    }
  }

  /** The field of the place that a key stands for which is none there: a synonym or a near miss. Reports it. */
  private meantEntry(line: Line, i: number, place: Place | undefined): Entry | undefined {
    const name = nameOf(line);
    const synonym = place && findSynonymIn(name, place);
    const key =
      synonym ?? (line.key === undefined && place !== undefined ? findNearKeyIn(name, place) : undefined);
    if (key === undefined || place === undefined) {
      if (line.key === undefined) this.reports.unknownKey(line, i);
      return undefined;
    }
    const entry = entryIn(key, place);
    this.reports.key(line, i, entry, entry?.label ?? '', synonym === undefined ? Flag.Near : Flag.Synonym);
    const block = this.block as { meantKeys: Map<number, Key> | undefined };
    block.meantKeys ??= new Map();
    block.meantKeys.set(i, key);
    return entry;
  }

  private emitText(line: Line, i: number, holder: Frame, lacksItsDash: boolean): void {
    if (lacksItsDash || holder.holder === Holder.Section || holder.holder === Holder.Field) {
      this.reports.missingDash(line, i);
      this.emitItem(line, i, holder);
    } else this.emitProse(line, i, holder);
  }

  private emitItem(line: Line, i: number, holder: Frame): void {
    if (line.flags & Flag.Tight) this.reports.tightLabel(line, i);
    else if (line.colon < 0 && needsColon(holder.contents)) this.reports.noLabel(line, i, holder.contents);
    else if (holder.contents === 'branches') this.reports.exceptionWithoutIf(line, i);
    if (holder.isSteps && isJoined(line)) this.reports.joined(line, i);
    const item = this.open(line, i, T.Item, Holder.Item);
    item.isSteps = holder.isSteps;
    item.place = holder.place;
    item.isDetail = holder.holder === Holder.Item || holder.holder === Holder.Field;
    item.wraps = item.isDetail || (!holder.isSteps && holder.contents !== 'things');
  }

  private emitProse(line: Line, i: number, holder: Frame): void {
    if (
      holder.holder === Holder.Item &&
      holder.token !== undefined &&
      holder.wraps &&
      !holder.hasChildren &&
      !this.afterBlank
    ) {
      holder.token.last = i;
      return;
    }
    if (line.flags & Flag.Lower) {
      const start = this.reports.at(i) + line.first;
      this.reports.report(
        problem(
          'paragraph-start',
          start,
          this.reports.at(i) + line.end,
          'This paragraph begins in lower case.',
          holder.holder === Holder.Item
            ? 'Begin it with a capital, or put back what stood before it: a key and a colon, or a dash.'
            : 'If it is a step, put a dash before it.',
        ),
      );
    }
    this.open(line, i, T.Prose, Holder.Leaf);
  }

  private emitField(line: Line, i: number, entry: Entry | undefined): void {
    const field = entry?.type === 'field' ? entry : undefined;
    const isEmpty = line.value >= line.end;
    if (line.flags & keySlipFlags) this.reports.key(line, i, entry, entry?.label ?? '');
    if (isJoined(line)) this.reports.joined(line, i);
    const opened = this.open(line, i, T.Field, Holder.Field);
    opened.wraps = field === undefined || goesOnOverLines(field.value);
    opened.takesBullets = field === undefined || isList(field.value);
    opened.place = field?.holds;
    opened.isEmpty = isEmpty;
    opened.isRequired = field?.required === true;
  }

  private emitBranch(line: Line, i: number, holder: Frame): void {
    const start = this.reports.at(i) + line.body;
    const end = this.reports.at(i) + line.end;
    const isOtherwise = line.kind === LineKind.Otherwise;
    const isBulleted = line.mark !== Mark.None;
    if (isBulleted && holder.holder !== Holder.Section) this.reports.unneededDash(line, i);
    if (holder.holder === Holder.Section && holder.contents === 'steps') {
      this.reports.report(
        problem(
          'branch-misplaced',
          start,
          end,
          'This condition stands between steps.',
          'Put it below the step that it decides about, without a dash and two spaces deeper.',
        ),
      );
    } else if (holder.holder === Holder.Section && !isBulleted) this.reports.missingDash(line, i);
    if (isOtherwise ? !holder.hasBranch && holder.holder !== Holder.Section : holder.hasOtherwise) {
      this.reports.report(
        problem(
          'otherwise-misplaced',
          start,
          end,
          isOtherwise
            ? 'There is no condition above this “otherwise”.'
            : 'This condition stands after “otherwise”, so that it never holds.',
          isOtherwise ? 'Put an “if CONDITION:” above it.' : 'Move it above “otherwise”.',
        ),
      );
    }
    if (isOtherwise && holder.hasOtherwise) this.reports.secondOtherwise(line, i);
    if (line.flags & Flag.Synonym) this.reports.elseForOtherwise(line, i);
    holder.hasBranch = true;
    if (isOtherwise) holder.hasOtherwise = true;
    if (line.flags & Flag.NoColon) this.reports.branchColon(line, i, isOtherwise);
    const isEmpty =
      line.colon < 0 ? line.kind === LineKind.Branch || line.value >= line.end : line.value >= line.end;
    if (line.flags & Flag.NoTarget) this.reports.noTarget(line, i);
    this.openSteps(
      line,
      i,
      T.Branch,
      isEmpty ? Holder.Branch : Holder.Leaf,
      isEmpty && (line.flags & Flag.NoColon) === 0,
    );
  }

  private open(line: Line, i: number, type: TokenType, holder: Holder): Frame {
    const token = lineToken(type, this.block, i, i);
    this.push(token);
    return this.stack.push(holder, token, line.column, line.bodyColumn, line.mark !== Mark.None);
  }

  /** Opens a line whose bullets are steps: a branch, a track, a parallel. */
  private openSteps(line: Line, i: number, type: TokenType, holder: Holder, isEmpty: boolean): void {
    const opened = this.open(line, i, type, holder);
    opened.isSteps = true;
    opened.place = 'step';
    opened.isEmpty = isEmpty;
  }

  private push(token: LineToken): void {
    const holder = this.stack.top;
    if (!holder.hasChildren && holder.token !== undefined) T.openBody(holder.token);
    holder.hasChildren = true;
    this.tokens.push(token);
  }

  /** Closes every frame above `at`. */
  private closeTo(at: number): void {
    while (this.stack.length > at + 1) {
      const closed = this.stack.pop();
      if (closed.token === undefined) continue;
      if (closed.hasChildren) this.tokens.push(T.close);
      if (closed.holder === Holder.Field) {
        // What strayed below it has no column there.
        if (closed.isEmpty ? !closed.hasChildren : closed.childColumn >= 0)
          this.reports.field(closed, closed.token);
      } else if (closed.isEmpty && !closed.hasChildren) this.reports.emptyBody(closed.token);
    }
  }

  /** A line that nothing can hold closes nothing: what is open goes on below it. */
  private stray(line: Line, i: number): void {
    while (this.stack.top.holder === Holder.Leaf) this.closeTo(this.stack.length - 2);
    this.push(lineToken(T.Stray, this.block, i, i));
    this.reports.stray(line, i);
  }
}

/** Levels of nesting. Nobody can follow that many, and what reads the tree goes down it by recursion. */
const deepest = 64;

const keySlipFlags = Flag.Near | Flag.Synonym | Flag.NoColon | Flag.Tight | Flag.Heading;

/** The entry that a key has in an item of that sort. */
function entryIn(key: Key | undefined, place: Place | undefined): Entry | undefined {
  if (key === undefined || place === undefined) return undefined;
  for (const entry of key.entries) if (entry.in.includes(place)) return entry;
  return undefined;
}

/** The entry of a key that stands where it may not. */
function entryAt(key: Key | undefined): Entry | undefined {
  return key?.itemEntry ?? key?.documentEntry;
}

/** A second colon behind the first: perhaps a second field on the line. */
function isJoined(line: Line): boolean {
  if (line.colon < 0) return false;
  const second = line.text.indexOf(': ', line.value);
  return second > 0 && second < line.end;
}

/** What stands before a line's colon, in lower case. */
function nameOf(line: Line): string {
  return line.text
    .slice(line.body, line.colon < 0 ? line.end : line.colon)
    .trim()
    .toLowerCase();
}

/** Items that are a term and its meaning, a version and its change, a figure and its measure. */
function needsColon(contents: Contents | undefined): boolean {
  return contents === 'definitions' || contents === 'history' || contents === 'metrics';
}

/** `- within: 4 hours`: a field of the item around it that begins with a dash. */
function isFieldWithDash(line: Line, holder: Frame): boolean {
  const first = line.text.charCodeAt(line.body);
  const place = holder.place;
  return (
    holder.holder === Holder.Item &&
    place !== undefined &&
    first >= 97 &&
    first <= 122 &&
    line.key?.entries.some((entry) => entry.in.includes(place)) === true
  );
}

/** One for all blocks: a pass keeps nothing of the block before. */
const pass = new StructurePass();
