import { keyMeant } from './key-lookup.ts';
import { Flag, type Line, LineKind, Mark } from './line.ts';
import { type Problem, type ProblemFix, problem, replace } from './problems.ts';
import { FenceState } from './segment.ts';
import { keySlips } from './slips.ts';
import type { LineToken } from './tokens.ts';
import * as T from './tokens.ts';
import type { Block } from './tree.ts';
import { type Contents, type Entry, keys, type SectionEntry } from './vocabulary.ts';

/** What is known of a field when all that stands below it has been placed. */
interface FieldState {
  readonly isEmpty: boolean;
  readonly isRequired: boolean;
  readonly hasChildren: boolean;
  readonly takesBullets: boolean;
}

/** What the indentation pass reports of one block, in words. */
export class BlockReports {
  readonly problems: Problem[] = [];
  private readonly block: Block;
  private hasIndentationProblem = false;
  private hasTabProblem = false;
  private hasDepthProblem = false;
  /** The last line of the run of stray lines that was reported last, and where its report is. */
  private strayLine = -2;
  private strayProblem = -1;
  private strayCount = 0;

  constructor(block: Block) {
    this.block = block;
  }

  /** Offset of a line in the block. */
  at(i: number): number {
    return this.block.lineStarts[i] as number;
  }

  report(found: Problem): void {
    this.problems.push(found);
  }

  /** A problem of a line's own text, without its bullet. */
  private ofLine(
    line: Line,
    i: number,
    code: Problem['code'],
    what: string,
    next: string,
    fix?: Problem['fix'],
  ): void {
    this.report(problem(code, this.at(i) + line.body, this.at(i) + line.end, what, next, fix));
  }

  key(line: Line, i: number, entry: Entry | undefined, label: string, flags: number = line.flags): void {
    for (const slip of keySlips(line, this.at(i), entry, label, flags)) this.report(slip);
  }

  unknownKey(line: Line, i: number): void {
    const written = line.text.slice(line.body, line.colon).trimEnd();
    const start = this.at(i) + line.body;
    const colon = this.at(i) + line.colon;
    const name = written.toLowerCase();
    if (name === 'go to' || name === 'escalate to') {
      const fix = replace('Remove the colon', start, this.at(i) + line.value, `${name} `);
      this.ofLine(
        line,
        i,
        'key-unknown',
        `“${name}” takes no colon.`,
        `Write “${name} ${name === 'go to' ? 'STEP' : 'ROLE'}”.`,
        fix,
      );
    } else if (performers.has(name)) {
      const next = 'Name the role before the colon of the step: “- Cook: Wash the dishes”.';
      this.report(problem('key-unknown', start, colon, `A step has no field “${written}”.`, next));
    } else {
      const next = 'Use a field of the language, or put “note:” before the line.';
      const fix = replace('Make it a note', start, start, 'note: ');
      this.report(problem('key-unknown', start, colon, `There is no field “${written}”.`, next, fix));
    }
  }

  valueOfSection(line: Line, i: number, { label, contents }: SectionEntry): void {
    const start = this.at(i) + line.value;
    const end = this.at(i) + line.end;
    const dash = contents === 'markdown' ? '' : '- ';
    const colonEnd = this.at(i) + (line.colon < 0 ? line.value : line.colon + 1);
    this.report(
      problem(
        'section-value',
        start,
        end,
        `“${label}” takes its lines below the heading.`,
        `Put the text on a line of its own below${dash === '' ? '' : ', with a dash'}.`,
        replace('Put it on a line of its own', colonEnd, start, `\n  ${dash}`),
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
        'This line is indented with a tab.',
        'Indent with two spaces a level.',
        {
          title: 'Replace tabs with spaces',
          edits,
        },
      ),
    );
  }

  indentation(line: Line, i: number, reading: string, wanted: number): void {
    if (this.hasIndentationProblem) return;
    this.hasIndentationProblem = true;
    const at = this.at(i);
    const title = wanted === 0 ? 'Move it to the left edge' : `Indent by ${wanted} spaces`;
    const { column } = line;
    this.report(
      problem(
        'indentation',
        at + line.first,
        at + line.end,
        `${reading} It stands at ${column} ${column === 1 ? 'space' : 'spaces'}, not ${wanted}.`,
        `If that is right, ${wanted === 0 ? 'move it to the left edge' : `indent it by ${wanted} spaces`}; if not, move it below the line it belongs to.`,
        this.indented(title, i, wanted),
      ),
    );
  }

  /** What stands between fences moves with them; while they have no end, nobody knows what that is. */
  private indented(title: string, i: number, wanted: number): ProblemFix | undefined {
    const { lines } = this.block;
    const line = lines[i] as Line;
    let last = i;
    if (line.kind === LineKind.Fence && line.mark === Mark.None) {
      const fence = new FenceState();
      fence.open(line);
      while (fence.isOpen) {
        const next = lines[++last];
        if (next === undefined || !fence.holds(next)) return undefined;
      }
    }
    const edits = lines.slice(i, last + 1).flatMap((each, offset) => {
      if (each.kind === LineKind.Blank) return [];
      const start = this.at(i + offset);
      const column = Math.max(0, each.column + wanted - line.column);
      return [{ start, end: start + each.first, text: ' '.repeat(column) }];
    });
    return { title, edits };
  }

  /** `in: CRM within: 4 hours`: two fields of a step on one line. Silent where what stands there is no field. */
  joined(line: Line, i: number): void {
    const text = line.text.slice(line.value, line.end);
    const [, before = '', key = ''] = secondField.exec(text) ?? [];
    if (key === '') return;
    const start = this.at(i) + line.value + before.length;
    const column = line.column + (line.mark === Mark.None ? 0 : 2);
    const fix = replace('Put it on a line of its own', start, start + 1, `\n${' '.repeat(column)}`);
    const what = `Two fields stand on one line: “${key}:” begins in the middle.`;
    this.report(
      problem(
        'line-joined',
        start + 1,
        start + 1 + key.length + 1,
        what,
        `Put “${key}:” on a line of its own.`,
        fix,
      ),
    );
  }

  /** Once a block: all deeper lines have the same reason. */
  tooDeep(line: Line, i: number): void {
    if (this.hasDepthProblem) return;
    this.hasDepthProblem = true;
    const next = 'Put the steps into a procedure of their own, and name it here with “run:”.';
    this.ofLine(line, i, 'too-deep', 'This line stands below more than sixty others.', next);
  }

  unneededDash(line: Line, i: number): void {
    const start = this.at(i) + line.first;
    const what =
      line.key === undefined ? 'A branch or a target below a step has no dash.' : 'A field has no dash.';
    const fix = replace('Remove the dash', start, this.at(i) + line.body, '');
    this.report(problem('bullet-unneeded', start, this.at(i) + line.end, what, 'Remove the dash.', fix));
  }

  missingDash(line: Line, i: number): void {
    const start = this.at(i) + line.first;
    const next = `Write “- ${shortened(line.text.slice(line.first, line.end))}”.`;
    const fix = replace('Put a dash before it', start, start, '- ');
    this.report(
      problem(
        'bullet-missing',
        start,
        this.at(i) + line.end,
        'The dash before this line of the list is missing.',
        next,
        fix,
      ),
    );
  }

  /** `- Cook:Stir` */
  tightLabel(line: Line, i: number): void {
    const colon = this.at(i) + line.colon + 1;
    const what = `A space is missing after “${line.text.slice(line.body, line.colon + 1)}”.`;
    const fix = replace('Put a space after the colon', colon, colon, ' ');
    this.report(
      problem('blank-missing', this.at(i) + line.body, colon, what, 'Put a space after the colon.', fix),
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
    this.ofLine(line, i, 'colon-missing', 'This line has no colon.', `Write it as “- ${shape}”.`);
  }

  /** `- The email bounces: go to Pull the record` */
  exceptionWithoutIf(line: Line, i: number): void {
    const start = this.at(i) + line.body;
    const text = line.text.slice(line.body, line.end);
    const [, condition = text, comma = '', target = ''] =
      /^(?:If +)?(.*?)(?:(,) +((?:go to|escalate to|run|stop|finish|continue)\b.*))?$/i.exec(text) ?? [];
    const first = condition.slice(0, 1).toLowerCase() + condition.slice(1);
    const written = `if ${comma === '' ? first : `${first}: ${target}`}`;
    const fix = replace(`Write “${shortened(written)}”`, start, this.at(i) + line.end, written);
    this.ofLine(
      line,
      i,
      'exception-without-if',
      'An exception begins with “if”.',
      `Write “- ${shortened(written)}”.`,
      fix,
    );
  }

  /** `- in parallel` and `- track NAME` without their colon. */
  headColon(line: Line, i: number): void {
    const end = this.at(i) + line.end;
    const what = `The colon after “${line.text.slice(line.body, line.end)}” is missing.`;
    this.ofLine(
      line,
      i,
      'colon-missing',
      what,
      'Put a colon at the end; what is done stands below it.',
      replace('Put a colon', end, end, ':'),
    );
  }

  branchColon(line: Line, i: number, isOtherwise: boolean): void {
    const target = / (?:go to|escalate to|run|stop|finish|continue)(?: |$)/.exec(
      line.text.slice(line.body, line.end),
    );
    const at =
      this.at(i) + (isOtherwise ? line.body + 9 : line.body + (target?.index ?? line.end - line.body));
    const what = isOtherwise
      ? 'The colon after “otherwise” is missing.'
      : 'The colon after this condition is missing.';
    const next = isOtherwise
      ? 'Write “otherwise:” and, after it, where the work goes on.'
      : 'Write “if CONDITION: TARGET”, for example “if a correction is needed: go to Review the pack”.';
    this.ofLine(line, i, 'condition-without-colon', what, next, replace('Put a colon', at, at, ':'));
  }

  elseForOtherwise(line: Line, i: number): void {
    const start = this.at(i) + line.body;
    const fix = replace('Write “otherwise:”', start, start + 4, 'otherwise');
    this.report(
      problem(
        'key-synonym',
        start,
        start + 4,
        '“else” is called “otherwise” here.',
        'Write “otherwise:”.',
        fix,
      ),
    );
  }

  secondOtherwise(line: Line, i: number): void {
    const next = 'Remove this one, or make it an “if”.';
    this.ofLine(line, i, 'otherwise-misplaced', 'There is an “otherwise” above already.', next);
  }

  /** A branch whose colon is followed by something that is no target. */
  noTarget(line: Line, i: number): void {
    const start = this.at(i) + line.value;
    const end = this.at(i) + line.end;
    const written = line.text.slice(line.value, line.end);
    const meant = targetMeantBy(written);
    const what =
      meant === undefined
        ? `“${written}” does not say where the work goes.`
        : `“${written}” is written “${meant}” here.`;
    const next =
      meant === undefined
        ? 'Write where it goes (“go to STEP”, “escalate to ROLE”, “run SOP”, “continue”, “stop”, “finish”), or put steps below it.'
        : `Write “${meant}”.`;
    const fix =
      meant === undefined ? this.stepBelow(line, i) : replace(`Write “${meant}”`, start, end, meant);
    this.report(problem('target-missing', start, end, what, next, fix));
  }

  /** `if the alarm fails: call the manager`: what is done then, as a step below the condition. */
  private stepBelow(line: Line, i: number): ProblemFix {
    const column = line.column + (line.mark === Mark.None ? 2 : 4);
    const written = line.text.slice(line.value, line.end);
    const step = `- ${written.charAt(0).toUpperCase()}${written.slice(1)}`;
    return replace(
      `Put “${shortened(step)}” below it`,
      this.at(i) + line.colon + 1,
      this.at(i) + line.end,
      `\n${' '.repeat(column)}${step}`,
    );
  }

  emptyBody(token: LineToken): void {
    const line = this.block.lines[token.first] as Line;
    if (token.tokenType === T.Branch) {
      const next = 'Put a target after the colon (“go to STEP”, “stop”), or steps below it.';
      this.ofLine(line, token.first, 'branch-empty', 'Nothing says what happens then.', next);
      return;
    }
    const what = `Nothing stands below “${line.text.slice(line.body, line.colon < 0 ? line.end : line.colon)}”.`;
    this.ofLine(
      line,
      token.first,
      'track-empty',
      what,
      'Put the steps below it, two spaces deeper, each with a dash.',
    );
  }

  afterTarget(target: LineToken): void {
    const line = this.block.lines[target.first] as Line;
    const what = `“${line.text.slice(line.body, line.end)}” ends the step here, but more lines follow.`;
    this.ofLine(
      line,
      target.first,
      'target-misplaced',
      what,
      'Move it to the end of the step, or remove the lines after it.',
    );
  }

  openFence(fenceLine: number, token: LineToken): void {
    const line = this.block.lines[fenceLine] as Line;
    const last = this.block.lines[token.last] as Line;
    const lineEnd = last.text.slice(last.end).includes('\r\n') ? '\r\n' : '\n';
    const at = this.at(token.last) + last.end;
    const fix = replace('Close it after its last line', at, at, `${lineEnd}${' '.repeat(line.column)}\`\`\``);
    this.report(
      problem(
        'fence-open',
        this.at(fenceLine) + line.first,
        this.at(fenceLine) + line.end,
        'The text that begins with ``` has no end.',
        'Put ``` on a line of its own where it ends.',
        fix,
      ),
    );
  }

  field(field: FieldState, token: LineToken): void {
    const line = this.block.lines[token.first] as Line;
    const start = this.at(token.first) + line.body;
    const name = line.text.slice(line.body, line.colon < 0 ? line.end : line.colon).trimEnd();
    if (field.isEmpty && token.last === token.first && !field.isRequired && line.key !== undefined) {
      const example = (line.key.itemEntry ?? line.key.documentEntry)?.example ?? '';
      const next = `Write it after the colon, for example “${name}: ${example}”, or remove the line.`;
      this.report(problem('value-missing', start, start + name.length, `“${name}” has no value.`, next));
    }
    if (!field.isEmpty && field.takesBullets) {
      const what = `“${name}” has a value on its line and a list below it.`;
      this.report(
        problem(
          'list-twice',
          start,
          this.at(token.first) + line.end,
          what,
          'Put all of it in the list below.',
        ),
      );
    }
  }

  /** A line that nothing can hold. Lines of one run make one report. */
  stray(line: Line, i: number): void {
    const key = this.strayKey(line, i);
    if (key !== undefined) {
      this.report(key);
      return;
    }
    const isRun = this.strayLine === i - 1;
    this.strayLine = i;
    if (!isRun) {
      this.strayCount = 1;
      this.strayProblem = this.problems.length;
      this.report(this.strayReport(line, i));
      return;
    }
    this.strayCount++;
    const first = this.problems[this.strayProblem] as Problem;
    const { fix: _, ...run } = first;
    this.problems[this.strayProblem] = {
      ...run,
      end: this.at(i) + line.end,
      what: `These ${this.strayCount} lines belong to nothing here.`,
    };
  }

  /** A line that only the way in which its key is written keeps from being a field or a heading. */
  private strayKey(line: Line, i: number): Problem | undefined {
    const start = this.at(i) + line.first;
    const end = this.at(i) + line.end;
    const written = line.text.slice(line.first, line.end);
    const bold = /^(\*{1,2}|_{1,2})([\p{L} ]+?):?\1:?\s*/u.exec(written);
    const label = bold && keys.get((bold[2] ?? '').toLowerCase())?.documentEntry?.label;
    if (bold && label !== undefined) {
      const fix = replace(`Write “${label}:”`, start, start + bold[0].length, `${label}: `);
      return problem(
        'key-synonym',
        start,
        end,
        `“${bold[0].trim()}” is “${label}:” with Markdown around it.`,
        `Write “${label}:”.`,
        fix,
      );
    }
    return line.kind === LineKind.Text && line.column === 0 ? keyInLowerCase(written, start) : undefined;
  }

  private strayReport(line: Line, i: number): Problem {
    const start = this.at(i) + line.first;
    const end = this.at(i) + line.end;
    const written = line.text.slice(line.first, line.end);
    if (/^(?:-{3,}|\*{3,}|_{3,})$/.test(written)) {
      return problem(
        'text-stray',
        start,
        end,
        'A rule between parts has no place here.',
        'Remove it.',
        replace('Remove it', start, end, ''),
      );
    }
    if (line.kind === LineKind.UnknownKey) {
      const key = line.text.slice(line.body, line.colon).trimEnd();
      const next = 'Use a field of the language, or put the text under “Background:”.';
      return problem('key-unknown', start, end, `There is no field “${shortened(key)}”.`, next);
    }
    return problem(
      'text-stray',
      start,
      end,
      `“${shortened(written)}” belongs to nothing here.`,
      strayAdvice(line),
    );
  }
}

/** A key at the left edge in lower case and without its colon. */
function keyInLowerCase(written: string, start: number): Problem | undefined {
  const meant = keyMeant(written);
  if (meant === undefined) return undefined;
  const { name, separator, label, isAlone } = meant;
  const fix = replace(
    `Write “${label}:”`,
    start,
    start + name.length + separator.length,
    `${label}:${isAlone ? '' : ' '}`,
  );
  const what = `The colon after “${name}” is missing, so that the line belongs to nothing.`;
  return problem('text-stray', start, start + name.length, what, `Write “${label}:”.`, fix);
}

/** A field of a step in the middle of a line: its key as the language writes it, which honest text rarely has. */
const stepKeys = [...keys.values()]
  .filter(
    (key) =>
      key.entries.some((entry) => entry.in.includes('step')) && key.name !== 'note' && key.name !== 'id',
  )
  .map((key) => key.name);
const secondField = new RegExp(`^(.*?[^:]) (${stepKeys.join('|')}): `);

/** What people write in a step for the role that does it. */
const performers: ReadonlySet<string> = new Set([
  'responsible',
  'performer',
  'performed by',
  'done by',
  'assigned to',
  'assignee',
  'actor',
  'responsible role',
  'by whom',
]);

/** The target that people mean who write it in other words; undefined where it is none. */
function targetMeantBy(written: string): string | undefined {
  const [, step] =
    /^(?:go ?to|return to|back to|go back to|jump to|continue (?:with|at))(?::| )\s*(\S.*)$/i.exec(written) ??
    [];
  if (step !== undefined) return `go to ${step}`;
  const [, role] = /^escalate(?: to)?(?::| )\s*(\S.*)$/i.exec(written) ?? [];
  if (role !== undefined) return `escalate to ${role}`;
  if (/^(?:stop|end|exit|abort|cancel)\.?$/i.test(written)) return 'stop';
  if (/^(?:finish|done|finished|complete|completed)\.?$/i.test(written)) return 'finish';
  return /^(?:continue|go on|carry on|proceed)\.?$/i.test(written) ? 'continue' : undefined;
}

function strayAdvice(line: Line): string {
  if (line.mark !== Mark.None) {
    return 'A list stands below a section heading or a field that takes a list; put it there.';
  }
  if (line.key !== undefined) {
    return 'Put it below the step or the line of the list that it describes, two spaces deeper.';
  }
  return 'Put it below the line that it belongs to, two spaces deeper, or under “Background:”.';
}

/** What a line was read as, for its report. */
export function belongsTo(token: LineToken | undefined): string {
  const line = token?.block.lines[token.first];
  if (line === undefined) return 'This line was taken as a line of the section.';
  return `This line was taken as part of “${shortened(line.text.slice(line.body, line.end))}”.`;
}

function shortened(text: string): string {
  return text.length > 50 ? `${text.slice(0, 50).trimEnd()}…` : text;
}
