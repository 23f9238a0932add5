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

/** What cannot be written as it is becomes a paragraph, and what cannot be that, literal text. */
function stepLines(step: DraftStep, numbers: StepNumbers): readonly string[] | undefined {
  const head = asStepLine(step.role, oneLine(step.title)) ?? asStepLine(undefined, oneLine(step.title));
  if (head === undefined) return undefined;
  const lines = [...(step.heading === undefined ? [] : [`# ${oneLine(step.heading)}`]), `- ${head}`];
  const targets = step.parts.filter(({ type }) => type === 'target');
  const ordered = [...step.parts.filter(({ type }) => type !== 'target'), ...targets.slice(-1)];
  for (const early of targets.slice(0, -1))
    if (early.type === 'target') ordered.unshift({ type: 'prose', text: early.said });
  for (const part of ordered) {
    const before = lines.length;
    lines.push(...indented(partLines(part, numbers)));
    if (isCleanIn('Steps', lines)) continue;
    lines.length = before;
    lines.push(...indented(literal(linesOf(saidBy(part)))));
  }
  return lines;
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
export function targetText(target: DraftTarget, numbers: StepNumbers): string | undefined {
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
