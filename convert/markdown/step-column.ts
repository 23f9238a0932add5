import { isList } from '../../grammar/index.ts';
import { linesOf } from '../draft/background.ts';
import { isCleanIn } from '../draft/clean.ts';
import type { StepPart } from '../draft/draft.ts';
import { durationIn } from '../draft/field-value.ts';
import { stepFieldNamed } from './label.ts';

/** A column of a table of steps that is a field of them. */
export interface StepColumn {
  readonly field: string;
  /** As the source has it. */
  readonly label: string;
  /** `minutes` where the heading says that its numbers are so many. */
  readonly unit?: string;
}

const units: Readonly<Record<string, string>> = {
  min: 'minutes',
  mins: 'minutes',
  minute: 'minutes',
  minutes: 'minutes',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  hour: 'hours',
  hours: 'hours',
  day: 'days',
  days: 'days',
};

/** The field that a heading names: `System`, `Time (min)`, `Minutes`, `When`. */
export function stepColumn(label: string): StepColumn | undefined {
  const name = label.replace(/[*_`]/g, '').trim().toLowerCase();
  if (/^when\??$/.test(name)) return { field: 'when', label };
  const [, before = name, said = ''] = /^(.*?)\s*(?:[([](?:in )?(\w+)[)\]]|,? in (\w+))$/.exec(name) ?? [];
  const unit = units[said] ?? units[/ in (\w+)$/.exec(name)?.[1] ?? ''] ?? units[name];
  const entry = stepFieldNamed(name) ?? (unit === undefined ? undefined : stepFieldNamed(before));
  const field = units[name] !== undefined ? 'takes' : entry?.type === 'field' ? entry.label : undefined;
  return field === undefined ? undefined : { field, label, ...(unit === undefined ? {} : { unit }) };
}

/** What a cell says below its step: its field where the value fits, a paragraph where not. */
export function partsOfColumn(column: StepColumn, cell: string): readonly StepPart[] {
  const values = linesOf(cell)
    .filter((line) => line.trim() !== '')
    .map((line) => valueIn(column, line));
  const [first] = values;
  const prose: readonly StepPart[] = [{ type: 'prose', text: `${column.label}: ${cell}` }];
  if (first === undefined || !values.every((value) => value?.field === first.field)) return prose;
  const { field } = first;
  const texts = values.flatMap((value) => value?.text ?? []);
  const entry = stepFieldNamed(field);
  const inBullets = texts.length > 1 && entry?.type === 'field' && isList(entry.value);
  const written = inBullets
    ? [`${field}:`, ...texts.map((text) => `  - ${text}`)]
    : texts.map((text) => `${field}: ${text}`);
  if (!isCleanIn('Steps', ['- Do', ...written.map((line) => `  ${line}`)])) return prose;
  if (inBullets) return [{ type: 'field', name: field, values: texts }];
  return texts.map((text) => ({ type: 'field', name: field, values: [text] }));
}

interface Value {
  readonly field: string;
  readonly text: string;
}

/** Undefined for what is no value of the column's field. */
function valueIn({ field, unit }: StepColumn, line: string): Value | undefined {
  if (field === 'when') return whenIn(line);
  if (field === 'only if')
    return /^(?:always|never|yes|no|n\/a|-)$/i.test(line) ? undefined : { field, text: conditionIn(line) };
  if (field !== 'takes' && field !== 'within') return { field, text: line };
  const text = durationIn(
    inWholeUnits(unit !== undefined && /^[\d.,]+$/.test(line) ? `${line} ${unit}` : line),
  );
  if (field === 'takes') return text === undefined ? undefined : { field, text };
  return { field, text: text ?? line };
}

/** A column “When” has conditions, times and how often something is done. */
function whenIn(line: string): Value | undefined {
  if (/^(?:only\s+)?(?:if|when)\s/i.test(line)) return { field: 'only if', text: conditionIn(line) };
  if (/^(?:every|each|daily|hourly|weekly|monthly|quarterly|yearly|annually)\b/i.test(line))
    return { field: 'repeat', text: line.charAt(0).toLowerCase() + line.slice(1) };
  const [, by] = /^(?:by|until|no later than)\s+(.+)$/i.exec(line) ?? [];
  return by === undefined ? undefined : { field: 'by', text: by };
}

/** `Only if it rains` behind `only if:` */
function conditionIn(line: string): string {
  return line.replace(/^(?:only\s+)?(?:if|when)\s+/i, '');
}

/** `1.5 hours` as `90 minutes`. */
function inWholeUnits(text: string): string {
  const [, number = '', unit = ''] = /^(\d{1,4}[.,]\d{1,2})\s*(h|hrs?|hours?)$/i.exec(text) ?? [];
  const minutes = Math.round(Number(number.replace(',', '.')) * 60);
  return unit === '' ? text : `${minutes} minutes`;
}
