import { readDuration, writeDuration } from '../../core/dates/duration.ts';
import { durationMeantBy } from '../../core/dates/other-durations.ts';
import type { FieldEntry } from '../../grammar/index.ts';
import { type DateOrder, daysIn } from './date-value.ts';
import { oneLine } from './written-text.ts';

/** A value as the language writes it, and what was changed about it. */
export interface Value {
  readonly text: string;
  /** What the source has, where that is something else. */
  readonly instead?: string;
}

/**
 * The value of a field in the language's form; `order` is that of days which may be two. Undefined where it is none: a date that may be two days, a duration
 * without a unit, nothing at all, or what only stands for a value.
 */
export function fieldValue({ value }: FieldEntry, said: string, order: DateOrder): Value | undefined {
  const text = unwrapped(said);
  if (text === '' || isNothing(text)) return undefined;
  switch (value) {
    case 'date': {
      const [day, another] = daysIn(text, order);
      return day === undefined || another !== undefined ? undefined : changed(day, text);
    }
    case 'duration': {
      const duration = durationIn(text);
      return duration === undefined ? undefined : changed(duration, text);
    }
    case 'status': {
      const status = statuses[text.toLowerCase()];
      return status === undefined ? undefined : changed(status, text);
    }
    case 'version': {
      const version = /^v?(?:ersion)?\s*(\d[\w.-]*)(?:\s*[–—-]\s*\w+)?$/i.exec(text);
      return version === null ? undefined : { text };
    }
    case 'id':
      return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u.test(text) ? { text } : undefined;
    case 'approval': {
      const [, person = '', when = ''] =
        /^(.+?)(?:,\s*|\s+on\s+|\s+[–—-]\s+|\s*\()([^()]*)\)?$/.exec(text) ?? [];
      const [day, another] = daysIn(when, order);
      if (day !== undefined && another === undefined) return changed(`${person}, ${day}`, text);
      return text.length <= 120 ? { text } : undefined;
    }
    case 'owner':
    case 'person':
      return text.length <= 120 ? { text } : undefined;
    default:
      return { text };
  }
}

/** A duration in the language's form: `6 months` for `every six months`, `1 year` for `Annual`. */
export function durationIn(said: string): string | undefined {
  const text = said.replace(/^(?:every|each|about|approx\.?|approximately|~|≈)\s*/i, '').trim();
  const period = periods[text.toLowerCase()];
  if (period !== undefined) return period;
  const duration = readDuration(text) ?? durationMeantBy(text);
  return duration === undefined ? undefined : writeDuration(duration);
}

/** Whether a value only stands for one: a dash, `N/A`, `_(assigned on release)_`, `[name]`. */
function isNothing(text: string): boolean {
  return (
    /^(?:[-–—.]+|n\/?a|none|null|tbd|tba|todo|\?+|unknown|pending)$/i.test(text) ||
    /^(?:\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{.*\})$/.test(text)
  );
}

/** Without emphasis, code marks, quotes around the whole. */
function unwrapped(said: string): string {
  let text = oneLine(said);
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/^(\*\*|__|\*|_|`|"|')(.+)\1$/s, '$2').trim();
  }
  return text;
}

function changed(text: string, said: string): Value {
  return text === said ? { text } : { text, instead: said };
}

const statuses: Readonly<Record<string, string>> = {
  draft: 'draft',
  'in review': 'in review',
  'under review': 'in review',
  active: 'active',
  retired: 'retired',
  obsolete: 'retired',
  withdrawn: 'retired',
  archived: 'retired',
};

const periods: Readonly<Record<string, string>> = {
  annual: '1 year',
  annually: '1 year',
  yearly: '1 year',
  year: '1 year',
  biennial: '2 years',
  'every two years': '2 years',
  'semi-annual': '6 months',
  'semi-annually': '6 months',
  biannual: '6 months',
  quarterly: '1 quarter',
  quarter: '1 quarter',
  monthly: '1 month',
  month: '1 month',
  weekly: '1 week',
  week: '1 week',
};
