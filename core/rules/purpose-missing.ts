import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { addLineFor } from '../fixes/write-field.ts';

export const purposeMissing: DocumentRule = {
  name: 'purpose-missing',
  group: 'ownership',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'Nothing says what the procedure is for',
  why: 'Whoever does not know the outcome that is wanted cannot decide well when something is not as the steps say.',
  *check(document) {
    if (!document.isProcedure || document.says('purpose')) return;
    yield {
      at: document.field('purpose')?.key,
      what: 'The document has no purpose.',
      next: 'Write “Purpose: ” and the outcome, for whom, and by when, in one sentence.',
      fixes: () => addLineFor(document, 'purpose', 'Purpose'),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Food storage check⟧
          Owner: Lena Brandt
          Trigger: A morning shift begins
        `,
        fixed: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Purpose:
          Trigger: A morning shift begins
        `,
      },
      {
        text: text`
          SOP: Food storage check
          ⟦Purpose⟧:
          Trigger: A morning shift begins
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check
          Purpose: Food is stored safely and used in the order in which it came.
        `,
      },
      {
        text: text`
          SOP: Food storage check
          Purpose:
            Food is stored safely and used in the order
            in which it came.
        `,
      },
    ],
  },
};
