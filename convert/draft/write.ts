import { entriesIn, formatText, kinds, parse } from '../../grammar/index.ts';
import type { Imported } from '../report/report.ts';
import { linesOf, literal } from './background.ts';
import { isClean, isCleanIn } from './clean.ts';
import type { DraftWork } from './draft.ts';
import type { Sheet } from './sheet.ts';
import { type StepNumbers, saidBy, saidByWork, workLines } from './work-lines.ts';
import { asStepLine, oneLine } from './written-text.ts';

/**
 * Writes what was gathered as a document, in the order of the vocabulary and formatted. What a document must have and
 * the source has not is a `TODO`. `raw` is the whole source, for the one case that nothing else can be done with it.
 */
export function write(sheet: Sheet, raw: string): Imported {
  const numbers = stepNumbers([...sheet.steps, ...sheet.checks]);
  const steps = writeWork(sheet, sheet.kind === 'sop' ? 'Steps' : 'Stages', sheet.steps, numbers);
  const checks = writeWork(sheet, 'Quality check', sheet.checks, numbers);
  const exceptions = writeExceptions(sheet, numbers);
  const missing: string[] = [];
  const kind = kinds.find((each) => each.kind === sheet.kind)?.label ?? 'SOP';
  const lines: string[] = [`${kind}: ${oneLine(sheet.title ?? '') || todo('title')}`];
  function todo(label: string): string {
    if (!sheet.isUnread(label)) missing.push(label);
    return 'TODO';
  }
  for (const entry of entriesIn(sheet.kind)) {
    const { label } = entry;
    if (entry.type === 'field') {
      const said = sheet.fields.get(label);
      if (said !== undefined) lines.push(...said);
      else if (entry.required === true) lines.push(`${label}: ${todo(label)}`);
      continue;
    }
    const items =
      label === 'Steps' || label === 'Stages'
        ? steps
        : label === 'Quality check'
          ? checks
          : label === 'Exceptions'
            ? exceptions
            : label === 'Background'
              ? sheet.background.slice(1)
              : (sheet.items.get(label) ?? []);
    const value = sheet.values.get(label);
    if (items.length > 0 || value !== undefined) {
      lines.push('', `${label}:${value === undefined ? '' : ` ${value}`}`);
      for (const line of items) lines.push(line === '' ? '' : `  ${line}`);
    } else if (entry.required === true) lines.push('', `${label}:`, `  - ${todo(label)}`);
  }
  const text = formatText(parse(`${lines.join('\n')}\n`));
  const report = sheet.report(missing, sheet.steps.length === 0 ? 0 : countSteps(sheet.steps));
  return { text: isClean(text) ? text : asLiteral(text, raw), report };
}

/** The title that each of the source's numbers stands for. A number that stands twice, or a title, names nothing. */
function stepNumbers(work: readonly DraftWork[]): StepNumbers {
  const titles = new Map<string, string | undefined>();
  const times = new Map<string, number>();
  const walk = (each: DraftWork): void => {
    if (each.type !== 'step') {
      for (const below of each.work) walk(below);
      return;
    }
    const title = asStepLine(undefined, oneLine(each.title)) ?? '';
    times.set(title.toLowerCase(), (times.get(title.toLowerCase()) ?? 0) + 1);
    if (each.number !== undefined) titles.set(each.number, titles.has(each.number) ? undefined : title);
    for (const part of each.parts)
      if (part.type === 'branch' || part.type === 'parallel') for (const below of part.work) walk(below);
  };
  for (const each of work) walk(each);
  return (number) => {
    const title = titles.get(number);
    return title !== undefined && times.get(title.toLowerCase()) === 1 ? title : undefined;
  };
}

function writeWork(
  sheet: Sheet,
  section: string,
  work: readonly DraftWork[],
  numbers: StepNumbers,
): readonly string[] {
  return work.flatMap((each) => {
    const lines = workLines(section, each, numbers);
    if (lines !== undefined) return lines;
    sheet.note(saidByWork(each), each.origin, section);
    return [];
  });
}

/** Exceptions are the branches of a step, with a dash before each. */
function writeExceptions(sheet: Sheet, numbers: StepNumbers): readonly string[] {
  return sheet.exceptions.flatMap(({ branch, origin }) => {
    const step = {
      type: 'step',
      role: undefined,
      title: 'Do',
      parts: [branch],
      origin,
      number: undefined,
    } as const;
    const [, first = '', ...rest] = workLines('Steps', step, numbers) ?? [];
    const lines = first.startsWith('  if ') ? [`- ${first.slice(2)}`, ...rest] : [];
    if (lines.length > 0 && isCleanIn('Exceptions', lines)) return lines;
    sheet.note(saidBy(branch), origin, 'Exceptions');
    return [];
  });
}

function countSteps(work: readonly DraftWork[]): number {
  return work.reduce((count, each) => {
    if (each.type !== 'step') return count + countSteps(each.work);
    const below = each.parts.flatMap((part) =>
      part.type === 'branch' || part.type === 'parallel' ? part.work : [],
    );
    return count + 1 + countSteps(below);
  }, 0);
}

/** A document that says nothing but its source, as literal text. */
function asLiteral(text: string, raw: string): string {
  const [header = 'SOP: TODO'] = linesOf(text);
  const lines = literal(linesOf(raw)).map((line) => `  ${line}`);
  const whole = `Owner: TODO\nPurpose: TODO\nTrigger: TODO\nNext review: TODO\n\nBackground:\n${lines.join('\n')}\n\nSteps:\n  - TODO\n\nQuality check:\n  - TODO\n`;
  const titled = formatText(parse(`${header}\n${whole}`));
  return isClean(titled) ? titled : formatText(parse(`SOP: TODO\n${whole}`));
}
