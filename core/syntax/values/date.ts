import { type Part, subpart } from '../../../grammar/index.ts';
import { lastDayOf, readDay } from '../../dates/day.ts';
import { datesMeantBy, otherDateAtStart } from '../../dates/other-forms.ts';
import { quote } from '../../findings/quote.ts';
import { replace } from '../../fixes/edit.ts';
import { isPlaceholder } from '../../prose/placeholders.ts';
import { readApproval } from '../../values/approval.ts';
import { splitAtFirstComma } from '../../values/first-comma.ts';
import type { SyntaxReport } from '../report.ts';
import { quotesReport } from './quotes.ts';

/** A date that is not written `2026-11-01`, or that no calendar has. */
export function dateReport(value: Part): SyntaxReport | undefined {
  if (readDay(value.text) !== undefined || isPlaceholder(value.text)) return undefined;
  const quoted = quotesReport(value);
  if (quoted !== undefined) return quoted;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value.text);
  return match === null ? otherForm(value) : impossible(value, Number(match[1]), Number(match[2]));
}

/** `PERSON, DATE` */
export function approvalReport(value: Part): SyntaxReport | undefined {
  const { date } = readApproval(value);
  return date === undefined ? undefined : dateReport(date);
}

/** `DATE, how` */
export function touchReport(value: Part): SyntaxReport | undefined {
  return dateReport(wholeDate(value, splitAtFirstComma(value).first));
}

/** `day N` or a date */
export function dueReport(value: Part): SyntaxReport | undefined {
  return /^day \d+$/i.test(value.text) ? undefined : dateReport(value);
}

/** The date in `text` that begins where `piece` does, with the comma that `Nov 1, 2026` has within it. */
export function wholeDate(text: Part, piece: Part): Part {
  const start = piece.start - text.start;
  const length = otherDateAtStart(text.text.slice(start)).length;
  return length > piece.text.length ? subpart(text, start, start + length) : piece;
}

function impossible(value: Part, year: number, month: number): SyntaxReport {
  const last = lastDayOf(year, month)?.toString();
  return {
    code: 'date-impossible',
    at: value,
    what: `There is no ${value.text}.`,
    next:
      last === undefined
        ? 'Write a day that is on the calendar, as YEAR-MONTH-DAY.'
        : `Write the day that is meant; the last of that month is ${last}.`,
    fixes: (document) =>
      last === undefined
        ? []
        : [
            {
              title: `Write ${last}`,
              edits: [replace(document, value, last)],
              safe: false,
              preferred: true,
              byPerson: true,
            },
          ],
  };
}

function otherForm(value: Part): SyntaxReport {
  const meant = datesMeantBy(value.text);
  return {
    code: 'date-format',
    at: value,
    what: `${quote(value.text)} is not a date${meant.length > 0 ? ' that is read the same everywhere' : ''}.`,
    next: meant.length === 1 ? `Write ${meant[0]}.` : 'Write year, month and day with hyphens: 2026-11-01.',
    fixes: (document) =>
      meant.map((date) => ({
        title: `Write ${date}`,
        edits: [replace(document, value, date)],
        safe: meant.length === 1,
        preferred: meant.length === 1,
      })),
  };
}
