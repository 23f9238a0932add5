import { daysBetween, readDay } from '../dates/day.ts';
import { text } from '../findings/example.ts';
import { counted, quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { isAtItsEnd } from '../tracker/milestones.ts';

export const trackerActionOverdue: DocumentRule = {
  name: 'tracker-action-overdue',
  group: 'trackers',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: true,
  title: 'The next action is late',
  why: 'The customer was promised that day; either it was done and the tracker is behind, or the customer waits.',
  *check(document, { today }) {
    if (document.kind !== 'tracker' || isAtItsEnd(document)) return;
    for (const action of document.fieldsNamed('next action')) {
      for (const by of action.children) {
        if (by.kind !== 'field' || by.name !== 'by') continue;
        const due = readDay(by.value.text);
        const late = due === undefined ? 0 : daysBetween(due, today);
        if (late <= 0) continue;
        yield {
          at: by.value,
          what: `${action.value.text === '' ? 'The next action' : quote(action.value.text)} is ${counted(late, 'day')} late.`,
          next: 'Write what happens next if it is done; if not, do it, or agree a new day with the customer and write that.',
        };
      }
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          Tracker: Northwind Logistics
          Next action: Schedule a recovery session with the admin
            owner: Omar Haddad
            by: ⟦2026-11-11⟧
        `,
        today: '2026-11-16',
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Next action: Send the corrected access plan
            by: ⟦2026-11-15⟧

          Milestones:
            - Kick-off
              status: completed
            - Sponsor sign-off
              status: in progress
        `,
        today: '2026-11-16',
      },
    ],
    valid: [
      {
        text: text`
          Tracker: Northwind Logistics
          Next action: Schedule a recovery session with the admin
            by: 2026-11-16
        `,
        today: '2026-11-16',
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Next action: Schedule a recovery session with the admin
            by: end of the week
        `,
        today: '2026-11-16',
      },
    ],
  },
};
