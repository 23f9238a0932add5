import { CompletionItemKind } from 'vscode-languageserver';
import { aQuarterAfter, type Day, readDay } from '../../core/dates/day.ts';
import { distance, weekday } from '../hover/days.ts';
import type { Cursor } from './cursor.ts';
import { steps } from './procedures.ts';
import type { Suggestion } from './suggestion.ts';

/** Today, and the day that a review is due when the last one was today or on the day that the document says. */
export function dates(cursor: Cursor, field: string): readonly Suggestion[] {
  const { today } = cursor;
  const last = readDay(cursor.document.value('last reviewed')?.text ?? '');
  const isAhead = field === 'next review' || field === 'due' || field === 'by';
  const quarter = { day: aQuarterAfter(today), what: 'In three months' };
  const days = isAhead ? [quarter, { day: today, what: 'Today' }] : [{ day: today, what: 'Today' }, quarter];
  if (field === 'next review' && last !== undefined) {
    days.unshift({ day: aQuarterAfter(last), what: 'Three months after the last review' });
  }
  const all = days.map(({ day, what }) => dateSuggestion(day, what, today));
  return all.filter(({ label }, index) => all.findIndex((each) => each.label === label) === index);
}

function dateSuggestion(day: Day, what: string, today: Day): Suggestion {
  const detail = `${weekday(day)}, ${distance(day, today)}`;
  return {
    label: day.toString(),
    kind: CompletionItemKind.Constant,
    detail,
    documentation: what,
    filter: `${day} ${what}`,
  };
}

/** Durations as they are usually written; the first ones are the likeliest for the field. */
export function durations(field: string, goesOn: boolean): readonly Suggestion[] {
  const usual = usualDurations[field] ?? [
    '4 hours',
    '24 hours',
    '1 business day',
    '2 business days',
    '3 days',
    '1 week',
    '2 weeks',
    '1 month',
  ];
  return usual.map((label) => ({
    label,
    kind: CompletionItemKind.Unit,
    ...(goesOn ? { text: `${label} of `, goesOn } : {}),
  }));
}

const usualDurations: Readonly<Record<string, readonly string[]>> = {
  takes: ['5 minutes', '15 minutes', '30 minutes', '45 minutes', '60 minutes', '2 hours', '1 day'],
  'review every': ['3 months', '1 month', '6 months', '12 months'],
  cadence: ['7 days', '14 days', '1 month'],
  'complete within': ['24 hours', '72 hours', '2 business days', '5 business days', '30 days', '90 days'],
};

/** What time-boxes count from: the trigger, or the end of a step. */
export function events(cursor: Cursor): readonly Suggestion[] {
  const trigger = cursor.document.value('trigger');
  const documentation = trigger?.text ?? 'The event that starts the work';
  return [{ label: 'trigger', kind: CompletionItemKind.Event, documentation }, ...steps(cursor)];
}

/** `by: end of day` */
export function moments(cursor: Cursor): readonly Suggestion[] {
  const usual = ['end of day', '10:00', 'Monday 10:00', 'end of week'];
  const before: Suggestion = {
    label: '48 hours before …',
    kind: CompletionItemKind.Unit,
    text: '48 hours before ',
    goesOn: true,
  };
  return [
    ...usual.map((label) => ({ label, kind: CompletionItemKind.Unit })),
    before,
    ...dates(cursor, 'by'),
  ];
}
