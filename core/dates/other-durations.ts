import { type Duration, type DurationUnit, readDuration } from './duration.ts';

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const units: Readonly<Record<string, DurationUnit>> = {
  m: 'minute',
  min: 'minute',
  mins: 'minute',
  minutes: 'minute',
  minute: 'minute',
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  hour: 'hour',
  hours: 'hour',
  d: 'day',
  day: 'day',
  days: 'day',
  w: 'week',
  wk: 'week',
  wks: 'week',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  mo: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  y: 'year',
  yr: 'year',
  yrs: 'year',
  year: 'year',
  years: 'year',
};

/** In letters: `thirty-six calendar minutes` and some more. */
const longest = 40;

/** What `2d`, `30 min.`, `two working days` or `4-hour` say in another form; undefined for what is no duration. */
export function durationMeantBy(text: string): Duration | undefined {
  if (text.length > longest) return undefined;
  const match = /^(\d+(?:[.,]\d+)?|\p{L}+)[ -]*(business|working|work|calendar)?[ -]*(\p{L}+)\.?$/iu.exec(
    text,
  );
  if (match === null) return undefined;
  const [, amountText = '', kind = '', unitText = ''] = match;
  const unit = units[unitText.toLowerCase()];
  const amount = /^\d/.test(amountText)
    ? Number(amountText.replace(',', '.'))
    : numbers.indexOf(amountText.toLowerCase().replace(/^an?$/, 'one'));
  if (unit === undefined || !(amount > 0)) return undefined;
  const business = /^(?:business|work)/i.test(kind);
  const duration = { amount, unit, business };
  return readDuration(`${amount} ${business ? 'business ' : ''}${unit}s`) === undefined
    ? undefined
    : duration;
}
