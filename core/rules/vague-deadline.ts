import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { reportWords } from '../language/report-words.ts';

export const vagueDeadline: DocumentRule = {
  name: 'vague-deadline',
  group: 'language',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'Nobody can tell by when',
  why: 'What has no deadline is never late, so that it waits behind everything that has one.',
  check: (document, context) =>
    reportWords('vague-deadline', document, context, {
      leavesOpen: 'is no deadline',
      next: 'Write the time that it may take, as in “within 4 hours”; for a step, in “within:” or “by:”.',
    }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Updates during a long set-up

          Steps:
            - Coordinator: Tell the sponsor the new date
              Write to the sponsor ⟦as soon as possible⟧.
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Rules:
            - Complaints must be answered ⟦in a timely manner⟧.

          Steps:
            - Coordinator: Call the customer
              by: ⟦ASAP⟧
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Updates during a long set-up

          Steps:
            - Coordinator: Tell the sponsor the new date
              Write to the sponsor as soon as possible.
              within: 4 hours of trigger
            - Coordinator: Tell the lead promptly, at the latest by noon
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Coordinator: Close the window as soon as the call has ended
              The form asks \`promptly\`, "in due course" or “never”.
        `,
      },
    ],
  },
};
