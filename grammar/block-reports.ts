import { Flag, type Line, LineKind, Mark } from './line.ts';
import { type Problem, problem, replace } from './problems.ts';
import { keySlips } from './slips.ts';
import type { LineToken } from './tokens.ts';
import * as T from './tokens.ts';
import type { Block } from './tree.ts';
import type { Contents, Entry } from './vocabulary.ts';

/** What is known of a field when all that stands below it has been placed. */
export interface FieldState {
  readonly isEmpty: boolean;
  readonly isRequired: boolean;
  readonly hasChildren: boolean;
  readonly takesBullets: boolean;
}

/** What the indentation pass reports of one block, in words. */
export class BlockReports {
  /** Undefined as long as there is none: most blocks have none. */
  problems: Problem[] | undefined;
  private readonly block: Block;
  private hasIndentationProblem = false;
  private hasTabProblem = false;

  constructor(block: Block) {
    this.block = block;
  }

  at(i: number): number {
    return this.block.lineStarts[i] as number;
  }

  report(found: Problem): void {
    this.problems ??= [];
    this.problems.push(found);
  }

  key(line: Line, i: number, entry: Entry | undefined, label: string): void {
    for (const slip of keySlips(line, this.at(i), entry, label)) this.report(slip);
  }

  unknownKey(line: Line, i: number): void {
    const written = line.text.slice(line.body, line.colon).trimEnd();
    const start = this.at(i) + line.body;
    this.report(
      problem(
        'key-unknown',
        start,
        start + written.length,
        `There is no field “${written}”.`,
        'Use a field of the language, begin the line with a capital to make it text, or put it under “note:”.',
        replace('Make it a note', start, start, 'note: '),
      ),
    );
  }

  tab(line: Line, i: number): void {
    if (this.hasTabProblem) return;
    this.hasTabProblem = true;
    const edits = this.block.lines.flatMap((each, index) =>
      each.flags & Flag.Tab
        ? [{ start: this.at(index), end: this.at(index) + each.first, text: ' '.repeat(each.column) }]
        : [],
    );
    this.report(
      problem(
        'tab',
        this.at(i),
        this.at(i) + line.first,
        'A tab stands in the indentation.',
        'Indent with two blanks a level.',
        { title: 'Replace tabs with blanks', edits },
      ),
    );
  }

  indentation(line: Line, i: number, reading: string, wanted: number): void {
    if (this.hasIndentationProblem) return;
    this.hasIndentationProblem = true;
    const at = this.at(i);
    this.report(
      problem(
        'indentation',
        at + line.first,
        at + line.end,
        `The indentation of this line is off: ${line.column} ${line.column === 1 ? 'blank' : 'blanks'} instead of ${wanted}. ${reading}`,
        `Indent it by ${wanted} blanks, or move it below the line it belongs to.`,
        replace(`Indent by ${wanted} blanks`, at, at + line.first, ' '.repeat(wanted)),
      ),
    );
  }

  unneededDash(line: Line, i: number): void {
    const start = this.at(i) + line.first;
    const end = this.at(i) + line.body;
    this.report(
      problem(
        'bullet-unneeded',
        start,
        this.at(i) + line.end,
        'This line needs no dash: it belongs to the line above.',
        'Remove the dash.',
        replace('Remove the dash', start, end, ''),
      ),
    );
  }

  missingDash(line: Line, i: number): void {
    const start = this.at(i) + line.first;
    const written = line.text.slice(line.first, line.end);
    this.report(
      problem(
        'bullet-missing',
        start,
        this.at(i) + line.end,
        'The dash before this line of the list is missing.',
        `Write “- ${written.length > 40 ? `${written.slice(0, 40)}…` : written}”.`,
        replace('Put a dash before it', start, start, '- '),
      ),
    );
  }

  /** `- Cook:Stir` */
  tightLabel(line: Line, i: number): void {
    const colon = this.at(i) + line.colon + 1;
    this.report(
      problem(
        'blank-missing',
        this.at(i) + line.body,
        colon,
        `A blank is missing after “${line.text.slice(line.body, line.colon + 1)}”.`,
        'Put a blank behind the colon.',
        replace('Put a blank behind the colon', colon, colon, ' '),
      ),
    );
  }

  /** An item of a section whose items are two things with a colon between. */
  noLabel(line: Line, i: number, contents: Contents | undefined): void {
    const shape =
      contents === 'history'
        ? 'VERSION, DATE, PERSON: what changed'
        : contents === 'metrics'
          ? 'NAME: how it is measured'
          : 'TERM: meaning';
    this.report(
      problem(
        'colon-missing',
        this.at(i) + line.body,
        this.at(i) + line.end,
        'This line has no colon.',
        `Write it as “- ${shape}”.`,
      ),
    );
  }

  /** `- in parallel` and `- track NAME` without their colon. */
  headColon(line: Line, i: number): void {
    const end = this.at(i) + line.end;
    this.report(
      problem(
        'colon-missing',
        this.at(i) + line.body,
        end,
        `The colon after “${line.text.slice(line.body, line.end)}” is missing.`,
        'Put a colon at the end of the line; what is done side by side stands below it.',
        replace('Put a colon', end, end, ':'),
      ),
    );
  }

  branchColon(line: Line, i: number, isOtherwise: boolean): void {
    const target = / (?:go to|escalate to|run|stop|finish|continue)(?: |$)/.exec(
      line.text.slice(line.body, line.end),
    );
    const at =
      this.at(i) + (isOtherwise ? line.body + 9 : line.body + (target?.index ?? line.end - line.body));
    const next = isOtherwise
      ? 'Write “otherwise:” and, behind it, where the work goes on.'
      : 'Write “if CONDITION: TARGET”, for example “if a correction is needed: go to Review the pack”.';
    this.report(
      problem(
        'colon-missing',
        this.at(i) + line.body,
        this.at(i) + line.end,
        isOtherwise
          ? 'The colon after “otherwise” is missing.'
          : 'The colon that ends this condition is missing.',
        next,
        replace('Put a colon', at, at, ':'),
      ),
    );
  }

  emptyBody(token: LineToken): void {
    const line = this.block.lines[token.first] as Line;
    const isCondition = token.tokenType === T.Branch;
    this.report(
      problem(
        'branch-empty',
        this.at(token.first) + line.body,
        this.at(token.first) + line.end,
        isCondition ? 'Nothing says what happens then.' : 'Nothing stands below this line.',
        isCondition
          ? 'Put a target behind the colon (“go to STEP”, “stop”), or steps below it.'
          : 'Put the steps below it, two columns deeper, each with a dash.',
      ),
    );
  }

  afterTarget(target: LineToken): void {
    const line = this.block.lines[target.first] as Line;
    this.report(
      problem(
        'target-misplaced',
        this.at(target.first) + line.body,
        this.at(target.first) + line.end,
        `“${line.text.slice(line.body, line.end)}” leaves the step before its last line.`,
        'Make it the last line of the step.',
      ),
    );
  }

  openFence(fenceLine: number, token: LineToken): void {
    const line = this.block.lines[fenceLine] as Line;
    const last = this.block.lines[token.last] as Line;
    const lineEnd = last.text.slice(last.end).includes('\r\n') ? '\r\n' : '\n';
    const at = this.at(token.last) + last.end;
    this.report(
      problem(
        'fence-open',
        this.at(fenceLine) + line.first,
        this.at(fenceLine) + line.end,
        'These backticks are never closed.',
        'Put three backticks on a line of their own where the literal text ends.',
        replace('Close it behind its last line', at, at, `${lineEnd}${' '.repeat(line.column)}\`\`\``),
      ),
    );
  }

  field(field: FieldState, token: LineToken): void {
    const line = this.block.lines[token.first] as Line;
    const start = this.at(token.first) + line.body;
    const name = line.text.slice(line.body, line.colon < 0 ? line.end : line.colon).trimEnd();
    if (
      field.isEmpty &&
      !field.hasChildren &&
      token.last === token.first &&
      !field.isRequired &&
      line.key !== undefined
    ) {
      const example = (line.key.itemEntry ?? line.key.documentEntry)?.example ?? '';
      this.report(
        problem(
          'value-missing',
          start,
          start + name.length,
          `“${name}” has no value.`,
          `Write it behind the colon, for example “${name}: ${example}”, or remove the line.`,
        ),
      );
    }
    if (!field.isEmpty && field.hasChildren && field.takesBullets) {
      this.report(
        problem(
          'list-twice',
          start,
          this.at(token.first) + line.end,
          `“${name}” has a value on its line and bullets below it.`,
          'Put all of it in bullets below.',
        ),
      );
    }
  }
}

export function strayAdvice(line: Line): string {
  if (line.mark !== Mark.None)
    return 'A list stands below a section heading or a field that takes a list; put it there.';
  if (line.kind === LineKind.Key)
    return 'Put it below the step or the item that it describes, two columns deeper.';
  if (line.kind === LineKind.UnknownKey)
    return 'Use a field of the language, or put the text under “Background:”.';
  return 'Put it below the line that it belongs to, two columns deeper; remarks to other writers begin with “#”.';
}

/** What a line was read as, for its report. */
export function belongsTo(token: LineToken | undefined): string {
  const line = token?.block.lines[token.first];
  if (line === undefined) return 'It was read as a line of the section.';
  const text = line.text.slice(line.body, line.end);
  return `It was read as part of “${text.length > 50 ? `${text.slice(0, 50)}…` : text}”.`;
}
