import { InvalidArgumentError } from 'commander';
import { Temporal } from 'temporal-polyfill';

/** The day that it is where the command runs. */
export function todayByTheClock(): string {
  return Temporal.Now.plainDateISO().toString();
}

/** The value of `--today`. */
export function readToday(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text)) return text;
  throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD.');
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
