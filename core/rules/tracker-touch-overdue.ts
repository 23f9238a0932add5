import { daysBetween, readDay } from '../dates/day.ts';
import { dayAfter, readDuration, writeDuration } from '../dates/duration.ts';
import { text } from '../findings/example.ts';
import { counted } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { isAtItsEnd } from '../tracker/milestones.ts';
import { splitAtFirstComma } from '../values/first-comma.ts';

export const trackerTouchOverdue: DocumentRule = {
  name: 'tracker-touch-overdue',
  group: 'trackers',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: true,
  title: 'Nobody has spoken with the customer for too long',
  why: 'A customer who hears nothing believes that nothing happens, and a risk that nobody hears of grows.',
  *check(document, { today }) {
    if (document.kind !== 'tracker' || isAtItsEnd(document)) return;
    const touch = document.value('last touch');
    const cadence = readDuration(document.value('cadence')?.text ?? '');
    const last = touch && readDay(splitAtFirstComma(touch).first.text);
    if (touch === undefined || cadence === undefined || last === undefined) return;
    const late = daysBetween(dayAfter(last, cadence), today);
    if (late <= 0) return;
    yield {
      at: splitAtFirstComma(touch).first,
      what: `The last touch was ${counted(daysBetween(last, today), 'day')} ago, ${counted(late, 'day')} more than the cadence of ${writeDuration(cadence)} allows.`,
      next: 'Speak with the customer, then write the day and how; if it happened already, write that.',
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          Tracker: Northwind Logistics
          Last touch: ⟦2026-10-19⟧, call
          Cadence: 7 days
        `,
        today: '2026-11-16',
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Last touch: ⟦2026-11-13⟧
          Cadence: 1 business day
        `,
        today: '2026-11-17',
      },
    ],
    valid: [
      {
        text: text`
          Tracker: Northwind Logistics
          Last touch: 2026-11-09, call
          Cadence: 7 days
        `,
        today: '2026-11-16',
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Last touch: 2026-03-30, joint meeting
          Cadence: 7 days

          Milestones:
            - Transition meeting
              status: completed
        `,
        today: '2026-11-16',
      },
    ],
  },
};
