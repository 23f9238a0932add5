import { text } from '../findings/example.ts';
import { ofSteps } from '../findings/of-steps.ts';
import { counted } from '../findings/quote.ts';
import type { BlockRule } from '../findings/rule.ts';
import { shortenTitle } from '../fixes/shorten-title.ts';
import { withoutMarkdown } from '../names/name-key.ts';

const mostWords = 12;
const mayBeLong = new RegExp(`^\\s*(?:\\S+\\s+){${mostWords}}\\S`);

export const stepTitleTooLong: BlockRule = {
  name: 'step-title-too-long',
  group: 'steps',
  severity: 'warning',
  preset: 'recommended',
  scope: 'block',
  sections: ['steps', 'branches'],
  calendar: false,
  title: 'The title of a step is long',
  why: 'The title is what people read on the map and in the checklist; what matters drowns in a long one.',
  check: ofSteps((step) => {
    const words = mayBeLong.test(step.title.text) ? wordsIn(step.title.text) : 0;
    if (words <= mostWords) return undefined;
    return {
      at: step.title,
      what: `The title of the step has ${counted(words, 'word')}.`,
      next: `Say in at most ${mostWords} words what is done; how, where and why belong below it.`,
      fixes: (document) => shortenTitle(document, step),
    };
  }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Engineer: ⟦Create the second environment in the region that the customer has chosen in the form⟧
              in: Admin console
        `,
        fixed: text`
          SOP: Set-up of a second environment

          Steps:
            - Engineer: Create the second environment
              - In the region that the customer has chosen in the form
              in: Admin console
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Clerk: ⟦Compare what the customer says with what the driver and the depot say they did⟧
            - Lead: Answer the customer
              within: 1 day of Compare what the customer says with what the driver and the depot say they did
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Engineer: Create the second environment in the region that the customer has chosen
        `,
      },
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Engineer: Create the environment
              Take the region that the customer has chosen in the form, and no other, whatever the thread of mails says.
        `,
      },
    ],
  },
};

function wordsIn(title: string): number {
  return withoutMarkdown(title)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
