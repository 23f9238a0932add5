import { dayOf, readDay } from './day.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +/i;

/** The days that a date in another form may mean, as `2026-11-01`: two for `3/4/2026`, none for what is no date. */
export function datesMeantBy(text: string): readonly string[] {
  const date = text.replace(weekday, '');
  const found = [...sameForm(date, text), ...yearFirst(date), ...withMonthName(date), ...dayAndMonth(date)];
  return [...new Set(found)];
}

/** `November 1, 2026` at the beginning of a text, which has a comma within; empty text where it is not there. */
export function otherDateAtStart(text: string): string {
  return /^\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}(?!\d)/u.exec(text)?.[0] ?? '';
}

/** `Sunday 2026-11-01` */
function sameForm(date: string, text: string): readonly string[] {
  return date !== text && readDay(date) !== undefined ? [date] : [];
}

/** `2026/11/1`, `20261101` */
function yearFirst(text: string): readonly string[] {
  const match = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  return match === null ? [] : written(Number(match[1]), Number(match[3]), Number(match[4]));
}

/** `1 Nov 2026`, `November 1st, 2026` */
function withMonthName(text: string): readonly string[] {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.?[ -](\p{L}{3,9})\.?,?[ -](\d{4})$/iu.exec(text);
  const monthFirst = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text);
  const [day, name, year] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  return written(Number(year), monthNamed(name ?? ''), Number(day));
}

/** `Nov`, `Sept` and `November` are the eleventh and the ninth; 0 for what is no month. */
function monthNamed(name: string): number {
  const wanted = name.toLowerCase();
  return wanted.length < 3 ? 0 : months.findIndex((month) => month.startsWith(wanted)) + 1;
}

/** `1.11.2026` has the day first; with slashes or hyphens it is either. */
function dayAndMonth(text: string): readonly string[] {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (match === null) return [];
  const [one, other, number] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const year = match[4]?.length === 2 ? 2000 + number : number;
  return match[2] === '.'
    ? written(year, other, one)
    : [...written(year, other, one), ...written(year, one, other)];
}

function written(year: number, month: number, day: number): readonly string[] {
  const date = dayOf(year, month, day);
  return date === undefined ? [] : [date.toString()];
}
