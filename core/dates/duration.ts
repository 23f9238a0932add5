import type { Day } from './day.ts';

export type DurationUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** `3 business days` */
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
  /** Counted in working time: Monday to Friday. */
  readonly business: boolean;
}

const pattern =
  /^(\d+(?:\.\d+)?) +(business +)?(minute|hour|day|week|month|quarter|year)s?(?![\p{L}\p{N}])/iu;

/** The duration that `text` is, and nothing else. */
export function readDuration(text: string): Duration | undefined {
  const found = durationAtStart(text);
  return found !== undefined && found.length === text.length ? found.duration : undefined;
}

/** The duration that `text` begins with, and its length in the text. */
export function durationAtStart(
  text: string,
): { readonly duration: Duration; readonly length: number } | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const unit = (match[3] as string).toLowerCase() as DurationUnit;
  const business = match[2] !== undefined;
  if (business && unit !== 'day' && unit !== 'hour') return undefined;
  return { duration: { amount: Number(match[1]), unit, business }, length: match[0].length };
}

/** `1 hour`, `3 business days` */
export function writeDuration({ amount, unit, business }: Duration): string {
  return `${amount} ${business ? 'business ' : ''}${unit}${amount === 1 ? '' : 's'}`;
}

/** The day on which a duration that begins on `day` has run out; part of a day counts as the day itself. */
export function dayAfter(day: Day, { amount, unit, business }: Duration): Day {
  const whole = Math.floor(amount);
  if (business) return addBusinessDays(day, unit === 'hour' ? Math.floor(amount / 8) : whole);
  if (unit === 'minute') return day.add({ days: Math.floor(amount / 1440) });
  if (unit === 'hour') return day.add({ days: Math.floor(amount / 24) });
  if (unit === 'day') return day.add({ days: whole });
  if (unit === 'week') return day.add({ weeks: whole });
  if (unit === 'quarter') return day.add({ months: 3 * whole });
  return unit === 'month' ? day.add({ months: whole }) : day.add({ years: whole });
}

function addBusinessDays(day: Day, amount: number): Day {
  const weeks = Math.floor(amount / 5);
  let at = day.add({ weeks });
  for (let left = amount - 5 * weeks; left > 0; ) {
    at = at.add({ days: 1 });
    if (at.dayOfWeek <= 5) left--;
  }
  return at;
}
