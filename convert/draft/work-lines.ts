import { linesOf, literal } from './background.ts';
import { isCleanIn } from './clean.ts';
import type { DraftStep, DraftTarget, DraftWork, StepPart } from './draft.ts';
import { asDetail, asProse, asStepLine, oneLine } from './written-text.ts';

/** Finds the title of the step that the source calls by a number. */
export type StepNumbers = (number: string) => string | undefined;

/** A piece of work as lines, indented below its section's heading by nothing; undefined where it cannot be written. */
export function workLines(
  section: string,
  work: DraftWork,
  numbers: StepNumbers,
): readonly string[] | undefined {
  const lines = linesOfWork(work, numbers);
  return lines !== undefined && isCleanIn(section, lines) ? lines : undefined;
}

function linesOfWork(work: DraftWork, numbers: StepNumbers): readonly string[] | undefined {
  if (work.type === 'step') return stepLines(work, numbers);
  const head = work.type === 'parallel' ? '- in parallel:' : `- track ${oneLine(work.name)}:`;
  const below = bodyOf(work.work, numbers);
  return below === undefined || below.length === 0 ? undefined : [head, ...indented(below)];
}

/**
 * Each part is tried alone, then all of them together: two fields may stand in each other's way, and are paragraphs then.
 * What cannot be written even so is literal text.
 */
function stepLines(step: DraftStep, numbers: StepNumbers): readonly string[] | undefined {
  const withRole = asStepLine(step.role, oneLine(step.title));
  const head = withRole ?? asStepLine(undefined, oneLine(step.title));
  if (head === undefined) return undefined;
  const heading = step.heading === undefined ? [] : [`# ${oneLine(step.heading)}`];
  // A role that has a colon within would be another one.
  const by: StepPart[] =
    withRole === undefined && step.role !== undefined ? [{ type: 'prose', text: `By ${step.role}` }] : [];
  const parts = [...by, ...inOrder(step.parts)];
  const first = [...heading, `- ${head}`];
  for (const written of [parts, parts.map(withoutField)]) {
    const lines = [...first, ...written.flatMap((part) => triedLines(part, numbers))];
    if (isCleanIn('Steps', lines)) return lines;
  }
  return [...first, ...indented(literal(linesOf(parts.map(saidBy).join('\n'))))];
}

/** The last target closes the step; those before it are said in words. */
function inOrder(parts: readonly StepPart[]): readonly StepPart[] {
  const targets = parts.filter((part) => part.type === 'target');
  const last = targets.at(-1);
  return [
    ...parts.flatMap((part): StepPart[] => {
      if (part.type !== 'target') return [part];
      return part === last ? [] : [{ type: 'prose', text: part.said }];
    }),
    ...(last === undefined ? [] : [last]),
  ];
}

function withoutField(part: StepPart): StepPart {
  return part.type === 'field' ? { type: 'prose', text: saidBy(part) } : part;
}

function triedLines(part: StepPart, numbers: StepNumbers): readonly string[] {
  const lines = indented(partLines(part, numbers));
  // “otherwise” needs a condition above it.
  const above = part.type === 'branch' && part.condition === undefined ? ['  if it is not so: stop'] : [];
  return isCleanIn('Steps', ['- Do', ...above, ...lines]) ? lines : indented(literal(linesOf(saidBy(part))));
}

function partLines(part: StepPart, numbers: StepNumbers): readonly string[] {
  switch (part.type) {
    case 'prose':
    case 'detail': {
      const text = oneLine(part.text);
      const detail = asDetail(text);
      if (part.type === 'detail' && detail !== undefined) return [`- ${detail}`];
      const prose = asProse(text);
      return prose === undefined ? literal(linesOf(part.text)) : [prose];
    }
    case 'lines':
      return part.lines;
    case 'fence':
      return literal(linesOf(part.text), /^[\w+#.-]{1,30}$/.test(part.language) ? part.language : '');
    case 'field': {
      const values = part.values.map(oneLine);
      const [value = ''] = values;
      return values.length === 1
        ? [`${part.name}: ${value}`]
        : [`${part.name}:`, ...values.map((each) => `  - ${each}`)];
    }
    case 'branch': {
      const head = part.condition === undefined ? 'otherwise:' : `if ${oneLine(part.condition)}:`;
      const target = part.target && targetText(part.target, numbers);
      if (part.work.length === 0)
        return target === undefined ? [asProse(oneLine(part.said)) ?? ''] : [`${head} ${target}`];
      const below = bodyOf(part.work, numbers) ?? [];
      return [head, ...indented([...below, ...(target === undefined ? [] : [target])])];
    }
    case 'parallel': {
      const below = bodyOf(part.work, numbers) ?? [];
      return ['- in parallel:', ...indented(below)];
    }
    default: {
      const target = targetText(part.target, numbers);
      return target === undefined ? [asProse(oneLine(part.said)) ?? ''] : [target];
    }
  }
}

function bodyOf(work: readonly DraftWork[], numbers: StepNumbers): readonly string[] | undefined {
  const each = work.map((one) => linesOfWork(one, numbers));
  return each.every((lines) => lines !== undefined) ? each.flat() : undefined;
}

/** As it is written behind a condition; undefined where nobody knows what it names. */
function targetText(target: DraftTarget, numbers: StepNumbers): string | undefined {
  if ('number' in target) {
    const title = numbers(target.number);
    return title === undefined ? undefined : `go to ${title}`;
  }
  return 'name' in target ? `${target.kind} ${oneLine(target.name)}` : target.kind;
}

/** What a part says, for where it cannot be written as what it is. */
export function saidBy(part: StepPart): string {
  switch (part.type) {
    case 'field':
      return `${part.name}: ${part.values.join('; ')}`;
    case 'branch':
      return [part.said, ...part.work.map(saidByWork)].join('\n');
    case 'parallel':
      return part.work.map(saidByWork).join('\n');
    case 'target':
      return part.said;
    case 'lines':
      return part.lines.join('\n');
    case 'fence':
      return `${part.language}\n${part.text}`;
    default:
      return part.text;
  }
}

/** A piece of work as plain text. */
export function saidByWork(work: DraftWork): string {
  if (work.type !== 'step')
    return [work.type === 'track' ? work.name : '', ...work.work.map(saidByWork)].join('\n').trim();
  return [
    [work.role, work.title].filter((each) => each !== undefined).join(': '),
    ...work.parts.map(saidBy),
  ].join('\n');
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}
