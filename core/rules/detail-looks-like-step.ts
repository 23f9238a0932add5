import { perBlock } from '../document/per-block.ts';
import { workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { raiseDetail } from '../fixes/raise-detail.ts';

export const detailLooksLikeStep: WorkspaceRule = {
  name: 'detail-looks-like-step',
  group: 'steps',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A detail that looks like a step',
  why: 'A bullet directly below a step is a reminder for the one who does that step; another role never sees it as theirs.',
  *check(document, { known }) {
    if (!document.isProcedure) return;
    for (const { step, detail, label } of document.workBlocks.flatMap(labelledIn)) {
      if (!known.roles.has(label.text)) continue;
      yield {
        at: detail.text,
        what: `${quote(detail.text.text)} is a detail of ${quote(step.title.text)}, and names a role as a step does.`,
        next: 'Move it to the column of the steps, or leave the role out where it is only a reminder.',
        fixes: () => [raiseDetail(document, step, detail)],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Roles: Coordinator, Engineer

          Steps:
            - Coordinator: Confirm the order
              - Name of the environment
              - ⟦Engineer: Reserve the name⟧
              within: 1 day of trigger
            - Coordinator: Write to the admin
        `,
        fixed: text`
          SOP: Set-up of a second environment

          Roles: Coordinator, Engineer

          Steps:
            - Coordinator: Confirm the order
              - Name of the environment
              within: 1 day of trigger
            - Engineer: Reserve the name
            - Coordinator: Write to the admin
        `,
      },
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Coordinator: Confirm the order
              - ⟦Engineer: Reserve the name⟧
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            Roles: Engineer
          `,
        ],
        fixed: text`
          SOP: Set-up of a second environment

          Steps:
            - Coordinator: Confirm the order
            - Engineer: Reserve the name
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Roles: Coordinator, Engineer

          Steps:
            - Coordinator: Confirm the order
              - Name: as the customer writes it
              - Engineer and date
        `,
      },
      {
        text: text`
          SOP: Set-up of a second environment

          Roles: Coordinator, Engineer

          Steps:
            - Coordinator: Confirm the order
              if the name is taken:
                - Engineer: Reserve another name
        `,
      },
    ],
  },
};

const labelledIn = perBlock((block) =>
  workOf(block).steps.flatMap((step) =>
    step.details.flatMap((detail) => {
      const { label } = detail;
      return label === undefined || detail.title.text === '' ? [] : [{ step, detail, label }];
    }),
  ),
);
