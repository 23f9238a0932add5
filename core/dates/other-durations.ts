import { type Duration, type DurationUnit, readDuration } from './duration.ts';

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  sixty: 60,
  ninety: 90,
};

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

/** What `2d`, `30 min.`, `1h30`, `two working days` or `4-hour` say in another form; undefined for what is no duration. */
export function durationMeantBy(text: string): Duration | undefined {
  if (text.length > longest) return undefined;
  const hoursAndMinutes =
    /^(\d+) ?h(?:(?:ou)?rs?)?,?(?: and)? ?(?:(\d{1,2}) ?m(?:in(?:ute)?s?)?|(\d\d))\.?$/i.exec(text);
  if (hoursAndMinutes !== null) {
    const [, hours, minutes, bareMinutes] = hoursAndMinutes;
    return { amount: 60 * Number(hours) + Number(minutes ?? bareMinutes), unit: 'minute', business: false };
  }
  const match =
    /^(\d+(?:[.,]\d+)?|\p{L}+(?:-\p{L}+)?)[ -]*(business|working|work|biz|calendar)?[ -]*(\p{L}+)\.?$/iu.exec(
      text,
    );
  if (match === null) return undefined;
  const [, amountText = '', kind = '', unitText = ''] = match;
  const unit = units[unitText.toLowerCase()];
  const amount = /^\d/.test(amountText)
    ? Number(amountText.replace(',', '.'))
    : (numbers[amountText.toLowerCase()] ?? 0);
  if (unit === undefined || !(amount > 0)) return undefined;
  const business = /^(?:business|work|biz)/i.test(kind);
  const duration = { amount, unit, business };
  return readDuration(`${amount} ${business ? 'business ' : ''}${unit}s`) === undefined
    ? undefined
    : duration;
}
