import { type Day, daysBetween, readDay } from './day.ts';
import { type Duration, dayAfter } from './duration.ts';

/**
 * Durations that add up, calendar and working time, where nobody knows on which day they begin. All in minutes; a
 * month or a year has a shortest and a longest form.
 */
export interface Span {
  readonly calendarLeast: number;
  readonly calendarMost: number;
  /** Working time: eight hours a day. */
  readonly business: number;
}

export const noTime: Span = { calendarLeast: 0, calendarMost: 0, business: 0 };

const minutes = { minute: 1, hour: 60, day: 1440, week: 7 * 1440 } as const;
const workingDay = 8 * 60;

export function spanOf({ amount, unit, business }: Duration): Span {
  if (business) return { ...noTime, business: amount * (unit === 'hour' ? 60 : workingDay) };
  if (unit === 'month' || unit === 'quarter' || unit === 'year') {
    const months = amount * { month: 1, quarter: 3, year: 12 }[unit];
    const least = Math.floor((months * 365) / 12) - (months % 12 === 0 ? 0 : 2);
    const most = Math.ceil((months * 366) / 12) + (months % 12 === 0 ? 0 : 1);
    return { calendarLeast: least * minutes.day, calendarMost: most * minutes.day, business: 0 };
  }
  const exact = amount * minutes[unit];
  return { calendarLeast: exact, calendarMost: exact, business: 0 };
}

export function add(one: Span, other: Span): Span {
  return {
    calendarLeast: one.calendarLeast + other.calendarLeast,
    calendarMost: one.calendarMost + other.calendarMost,
    business: one.business + other.business,
  };
}

/** Whether `one` is longer than `other` whatever the day on which both begin. */
export function isCertainlyLonger(one: Span, other: Span): boolean {
  const isWork = one.calendarMost === 0 && other.calendarMost === 0;
  return isWork ? one.business > other.business : least(one) > most(other);
}

/** The shortest time on the calendar, in minutes. */
export function least({ calendarLeast, business }: Span): number {
  return calendarLeast + business - workDays(business) * workingDay + daysFor(business).least * minutes.day;
}

/** The longest time on the calendar, in minutes; a part of a working day may go on after a weekend. */
export function most({ calendarMost, business }: Span): number {
  const rest = business % workingDay === 0 ? 0 : 3 * minutes.day;
  return calendarMost + rest + daysFor(business).most * minutes.day;
}

function workDays(business: number): number {
  return Math.floor(business / workingDay);
}

let withinAWeek: readonly { readonly least: number; readonly most: number }[] | undefined;

/** The fewest and the most days that working days take, by the weekday on which they begin. */
function daysFor(business: number): { readonly least: number; readonly most: number } {
  withinAWeek ??= [0, 1, 2, 3, 4].map(daysForPartOfAWeek);
  const days = workDays(business);
  const weeks = Math.floor(days / 5);
  const rest = withinAWeek[days % 5] ?? { least: 0, most: 0 };
  return { least: 7 * weeks + rest.least, most: 7 * weeks + rest.most };
}

function daysForPartOfAWeek(amount: number): { readonly least: number; readonly most: number } {
  const aMonday = readDay('2024-01-01') as Day;
  const taken = [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
    const from = aMonday.add({ days: weekday });
    return daysBetween(from, dayAfter(from, { amount, unit: 'day', business: true }));
  });
  return { least: Math.min(...taken), most: Math.max(...taken) };
}
