import { datesMeantBy } from '../../core/dates/other-forms.ts';

/** In which order a source has the numbers of a day that may be two; undefined where it does not say. */
export type DateOrder = 'day first' | 'month first' | undefined;

/** `25/12/2025` anywhere in a text says that `3/4/2026` is in April. */
export function dateOrderIn(text: string): DateOrder {
  const all = [...text.matchAll(/(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g)];
  const isDayFirst = all.some(([, one]) => Number(one) > 12 && Number(one) <= 31);
  const isMonthFirst = all.some(([, , , other]) => Number(other) > 12 && Number(other) <= 31);
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day first' : 'month first';
}

/** The days that a text may mean, as `2026-11-01`; none for what is no day. */
export function daysIn(said: string, order: DateOrder): readonly string[] {
  const text = said
    .replace(/T\d{2}:.*$|,? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?$/i, '')
    .replace(/^(?:on |the )+/i, '')
    .replace(/(?<=\d(?:st|nd|rd|th)?) of (?=\p{L})/iu, ' ')
    .replace(/(?<=\d[ -]\p{L}{3,9}[ -])'?(?=\d{2}$)/u, '20')
    .replace(/\.$/, '');
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [text];
  const [one, other, another] = datesMeantBy(text);
  const days = [one, other].filter((day) => day !== undefined);
  if (order === undefined || days.length < 2 || another !== undefined) return days;
  // Of the two, the first has been read with its day first.
  return order === 'day first' ? days.slice(0, 1) : days.slice(1);
}

/** Why a text is no day, and how to write it: for what says when something is, but not on which day. */
export function whyNoDay(text: string, order: DateOrder): string | undefined {
  const days = daysIn(text, order);
  if (days.length > 1) return `may be ${days.join(' or ')}; write the day`;
  const day = dayWithin(text);
  if (day !== undefined) return `has no day; write one, such as ${day},`;
  if (datesMeantBy(`${text} 2024`).length > 0 || datesMeantBy(`${text}, 2024`).length > 0)
    return 'has no year; write the whole day';
  return undefined;
}

/** A day in the month, quarter or year that a text says: the first of a month, the last of what is longer. */
function dayWithin(text: string): string | undefined {
  const [, name = '', inYear = ''] =
    /^(?:(?:early|mid|late|end of)[ -])?(\p{L}{3,9})\.?,? (\d{4})$/iu.exec(text) ?? [];
  const [first] = datesMeantBy(`1 ${name} ${inYear}`);
  if (first !== undefined) return first;
  const year = /\d{4}/.exec(text)?.[0] ?? '';
  const month = /^(?:\d{4}[-/](\d{1,2})|(\d{1,2})[-/]\d{4})$/.exec(text);
  if (month !== null) return daysIn(`${year}/${month[1] ?? month[2]}/1`, undefined)[0];
  const [, one, other] = /^(?:q([1-4])[ /-]?\d{4}|\d{4}[ /-]?q([1-4]))$/i.exec(text) ?? [];
  const quarter = Number(one ?? other ?? 4);
  const isLonger = one !== undefined || other !== undefined || /^\d{4}$/.test(text);
  return isLonger ? `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}` : undefined;
}
