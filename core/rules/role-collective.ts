import type { SopDocument } from '../document/document.ts';
import { inBlocks } from '../document/stretches.ts';
import { fromSteps } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { isNobody } from '../language/collective.ts';
import { nobodyOf, type Spoken } from '../language/in-blocks.ts';

export const roleCollective: DocumentRule = {
  name: 'role-collective',
  group: 'steps',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'Everybody does it, and so nobody',
  why: 'What belongs to everybody waits until somebody else does it.',
  *check(document) {
    if (!document.isProcedure) return;
    for (const { at, text: who } of [...performers(document), ...nobodyOf(document)]) {
      yield {
        at,
        what: `${quote(who)} is nobody in particular.`,
        next: 'Write the one role that does it.',
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Coordinator: Write to the admin
              ⟦The team⟧ answers questions about it.
              - ⟦Someone⟧ should call the sponsor
            - ⟦Everyone⟧: Test the environment
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Rules:
            - Within a day, ⟦we⟧ must confirm the complaint.

          Steps:
            - ⟦The team⟧: Answer the complaint
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Onboarding Team: Write to the admin
              Ask the team, or someone who knows the account. We recommend a call.
              inform: Everyone
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Rules:
            - Whoever hears of a complaint logs it.

          Steps:
            - Coordinator: Ask whether someone called the customer
        `,
      },
    ],
  },
};

function performers(document: SopDocument): readonly Spoken[] {
  return performersIn(document.workBlocks);
}

const performersIn = inBlocks(
  fromSteps(({ role }) => (role !== undefined && isNobody(role.text) ? [{ at: role, text: role.text }] : [])),
);
