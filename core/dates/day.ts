import QuickLRU from 'quick-lru';
import { Temporal } from 'temporal-polyfill';
import { perDay } from './per-day.ts';

export type Day = Temporal.PlainDate;

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The days read last: the documents of a library name few days, and each of them often. */
const known = new QuickLRU<string, Day>({ maxSize: 2_000 });

/** The day that `2026-11-01` names; undefined for any other form and for a day that no calendar has. */
export function readDay(text: string): Day | undefined {
  const before = known.get(text);
  if (before !== undefined) return before;
  const match = iso.exec(text);
  const day = match === null ? undefined : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day !== undefined) known.set(text, day);
  return day;
}

/** Undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date : undefined;
}

/** The last day of a month, for `2026-02-30`. */
export function lastDayOf(year: number, month: number): Day | undefined {
  const first = dayOf(year, month, 1);
  return first?.with({ day: first.daysInMonth });
}

/** Less than nought when `one` comes first. */
export function compareDays(one: Day, other: Day): number {
  return Temporal.PlainDate.compare(one, other);
}

/** How many days `later` comes after `earlier`. */
export function daysBetween(earlier: Day, later: Day): number {
  return numberOf(later) - numberOf(earlier);
}

const first = Temporal.PlainDate.from({ year: 1970, month: 1, day: 1 });

/** Counted from 1970-01-01, which is 0. */
const numberOf = perDay((day): number => first.until(day, { largestUnit: 'day' }).days);

/** A quarter on: the longest that a procedure goes without a review. */
export function aQuarterAfter(day: Day): Day {
  return day.add({ months: 3 });
}
