import type { Day } from '../dates/day.ts';

/** The day that `day 26` is in a workflow that began on `started`, which is day 1; undefined for anything else. */
export function dueDay(text: string, started: Day): Day | undefined {
  const number = /^day (\d{1,4})$/i.exec(text)?.[1];
  return number === undefined ? undefined : started.add({ days: Number(number) - 1 });
}
