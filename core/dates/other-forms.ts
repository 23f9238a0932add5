import { dayOf } from './day.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The days that a date in another form may mean, as `2026-11-01`: two for `3/4/2026`, none for what is no date. */
export function datesMeantBy(text: string): readonly string[] {
  const found = [...yearFirst(text), ...withMonthName(text), ...dayAndMonth(text)];
  return [...new Set(found)];
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
  const month = months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  return written(Number(year), month, Number(day));
}

/** `1.11.2026` has the day first; with slashes or hyphens it is either. */
function dayAndMonth(text: string): readonly string[] {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (match === null) return [];
  const [one, other, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  return match[2] === '.'
    ? written(year, other, one)
    : [...written(year, other, one), ...written(year, one, other)];
}

function written(year: number, month: number, day: number): readonly string[] {
  const date = dayOf(year, month, day);
  return date === undefined ? [] : [date.toString()];
}
