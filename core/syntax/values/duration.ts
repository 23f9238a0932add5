import type { Part } from '../../../grammar/index.ts';
import { readDuration, writeDuration } from '../../dates/duration.ts';
import { durationMeantBy } from '../../dates/other-durations.ts';
import { datesMeantBy } from '../../dates/other-forms.ts';
import { quote } from '../../findings/quote.ts';
import { replace } from '../../fixes/edit.ts';
import { readTimeBox } from '../../values/time-box.ts';
import type { SyntaxReport } from '../report.ts';
import { dateReport } from './date.ts';
import { quotesReport } from './quotes.ts';

export function durationReport(value: Part): SyntaxReport | undefined {
  if (readDuration(value.text) !== undefined) return undefined;
  const quoted = quotesReport(value);
  if (quoted !== undefined) return quoted;
  if (/^\d+(\.\d+)?$/.test(value.text)) return withoutUnit(value);
  const meant = durationMeantBy(value.text);
  const text = meant === undefined ? undefined : writeDuration(meant);
  return {
    code: 'duration-format',
    at: value,
    what: value.text === '' ? 'The duration is missing.' : `${quote(value.text)} is not a duration.`,
    next:
      text === undefined
        ? 'Write a number and a unit: “30 minutes”, “4 hours”, “3 business days”.'
        : `Write ${quote(text)}.`,
    fixes: (document) =>
      text === undefined
        ? []
        : [
            {
              title: `Write ${quote(text)}`,
              edits: [replace(document, value, text)],
              safe: true,
              preferred: true,
            },
          ],
  };
}

/** The duration at the beginning of a time-box or a wait. */
export function timeBoxReport(value: Part, word: 'of' | 'after'): SyntaxReport | undefined {
  return durationReport(readTimeBox(value, word).durationPart);
}

/**
 * `48 hours before STEP`, a time, a day of the week, words: only what is a duration or a date in another form is
 * reported.
 */
export function momentReport(value: Part): SyntaxReport | undefined {
  const { durationPart, event } = readTimeBox(value, 'before');
  if (event === undefined) return datesMeantBy(value.text).length > 0 ? dateReport(value) : undefined;
  return durationMeantBy(durationPart.text) === undefined ? undefined : durationReport(durationPart);
}

function withoutUnit(value: Part): SyntaxReport {
  return {
    code: 'duration-format',
    at: value,
    what: `${quote(value.text)} has no unit.`,
    next: `Write the unit: “${value.text} hours”, “${value.text} days”, “${value.text} business days”.`,
    fixes: (document) =>
      (['minute', 'hour', 'day'] as const).map((unit) => {
        const text = writeDuration({ amount: Number(value.text), unit, business: false });
        return {
          title: `Write ${quote(text)}`,
          edits: [replace(document, value, text)],
          safe: false,
          preferred: false,
        };
      }),
  };
}
