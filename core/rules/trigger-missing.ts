import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { addLineFor } from '../fixes/write-field.ts';

export const triggerMissing: DocumentRule = {
  name: 'trigger-missing',
  group: 'ownership',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'Nothing says when the work begins',
  why: 'A procedure that no event starts is done when somebody happens to think of it, or never.',
  *check(document) {
    if (!document.isProcedure || document.says('trigger')) return;
    yield {
      at: document.field('trigger')?.key,
      what: 'The document has no trigger.',
      next: 'Write “Trigger: ” and the event that starts the work; several events stand in bullets below it.',
      fixes: () => addLineFor(document, 'trigger', 'Trigger'),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Food storage check⟧
          Purpose: Food is stored safely.
          Status: active
        `,
        fixed: text`
          SOP: Food storage check
          Purpose: Food is stored safely.
          Trigger:
          Status: active
        `,
      },
      {
        text: text`
          SOP: Food storage check
          ⟦Trigger⟧:
          Status: active
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Customer welcome pack delivery
          Trigger: The CRM stage changes to Onboarding Started
        `,
      },
      {
        text: text`
          SOP: Food storage check
          Trigger:
            - A morning shift begins
            - An afternoon shift begins
        `,
      },
    ],
  },
};
