import QuickLRU from 'quick-lru';
import type { Temporal } from 'temporal-polyfill';

/** How many days are known of at once: the documents of a library name few, and each of them often. */
const mostKept = 2_000;

/** Makes of a question about a day one that is worked out once for each day, as arithmetic on the calendar is slow. */
export function perDay<T>(ask: (day: Temporal.PlainDate) => T): (day: Temporal.PlainDate) => T {
  const known = new QuickLRU<Temporal.PlainDate, T>({ maxSize: mostKept });
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const answer = ask(day);
    known.set(day, answer);
    return answer;
  };
}
