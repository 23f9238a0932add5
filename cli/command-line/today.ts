import { InvalidArgumentError } from 'commander';
import { readDay } from '../../core/dates/day.ts';

/** The value of `--today`. */
export function readToday(text: string): string {
  if (readDay(text) !== undefined) return text;
  throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD.');
}
