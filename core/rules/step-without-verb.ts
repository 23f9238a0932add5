import { text } from '../findings/example.ts';
import { ofSteps } from '../findings/of-steps.ts';
import { quote } from '../findings/quote.ts';
import type { BlockRule } from '../findings/rule.ts';
import { isVerbless } from '../language/verbless.ts';

export const stepWithoutVerb: BlockRule = {
  name: 'step-without-verb',
  group: 'steps',
  severity: 'warning',
  preset: 'recommended',
  scope: 'block',
  sections: ['steps', 'branches'],
  calendar: false,
  title: 'A step that says no action',
  why: 'The name of a thing does not say whether to write it, check it or send it.',
  check: ofSteps(({ title }, kind) => {
    // The stages of a workflow are named as often as they are told.
    if (kind !== 'sop' || !isVerbless(title.text)) return undefined;
    return {
      at: title,
      what: `${quote(title.text)} does not say what is done.`,
      next: 'Begin with a verb: “Check the names”, “Send the invoice”.',
    };
  }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Engineer: ⟦Names of the test users⟧
            - Lead: ⟦Contract approval⟧
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Clerk: ⟦Customer notification⟧
            - Clerk: ⟦The answer⟧
            - Clerk: ⟦Documentation⟧
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Engineer: Name the test users
            - Engineer: Dispose of the old device
            - Engineer: Degauss the disk
            - Engineer: In the console, open the environment
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Clerk: Customer signs the answer
            - Clerk: Do not answer by mail
            - Clerk: Photocopy passports
        `,
      },
    ],
  },
};
