import type { ItemNode, Part, ProseNode } from '../../grammar/index.ts';
import { gathered } from '../document/gathered.ts';
import { rolesOfSteps } from '../document/roles-of-steps.ts';
import type { Step } from '../document/step.ts';
import { inBlocks } from '../document/stretches.ts';
import { fromSteps } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { type Raised, raiseDetail } from '../fixes/raise-detail.ts';
import { nameKey } from '../names/name-key.ts';

export const detailLooksLikeStep: WorkspaceRule = {
  name: 'detail-looks-like-step',
  group: 'steps',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A detail, or a line of text, that looks like a step',
  why: 'What stands below a step is for the one who does that step; another role never sees it as theirs.',
  *check(document, { known }) {
    if (!document.isProcedure) return;
    const performs = new Set(rolesOfSteps(document).map(nameKey));
    for (const { step, what, at, raised } of labelledIn(document.workBlocks)) {
      if (!known.roles.has(raised.role) && !performs.has(nameKey(raised.role))) continue;
      yield {
        at,
        what: `${quote(at.text)} is ${what} of ${quote(step.title.text)}, and names a role as a step does.`,
        next: 'Write it in the column of the steps, with a dash, or leave the role out where it is only a reminder.',
        fixes: () => [raiseDetail(document, step, raised)],
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
      {
        text: text`
          SOP: Set-up of a second environment

          Roles: Coordinator, Engineer

          Steps:
            - Coordinator: Confirm the order
              The customer has signed it.
              ⟦Engineer: Reserve the name⟧
              within: 1 day of trigger
            - Coordinator: Write to the admin
        `,
        fixed: text`
          SOP: Set-up of a second environment

          Roles: Coordinator, Engineer

          Steps:
            - Coordinator: Confirm the order
              The customer has signed it.
              within: 1 day of trigger
            - Engineer: Reserve the name
            - Coordinator: Write to the admin
        `,
      },
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Engineer: Look up the order
            - Coordinator: Confirm the order
              within: 1 day of trigger
              - ⟦Engineer: Reserve the name⟧
        `,
        fixed: text`
          SOP: Set-up of a second environment

          Steps:
            - Engineer: Look up the order
            - Coordinator: Confirm the order
              within: 1 day of trigger
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

/** What stands below a step and begins like a step, with a label. */
interface Labelled {
  readonly step: Step;
  readonly what: string;
  readonly at: Part;
  readonly raised: Raised;
}

const labelledIn = inBlocks(
  fromSteps((step): readonly Labelled[] => {
    const { details, prose } = step;
    if (details.length === 0 && prose.length === 0) return [];
    return [
      ...gathered(details, (detail) => detailOf(step, detail)),
      ...gathered(prose, (each) => linesOf(step, each)),
    ];
  }),
);

function detailOf(step: Step, detail: ItemNode): readonly Labelled[] {
  const { label, text, first, lastOfBody } = detail;
  if (label === undefined || detail.title.text === '') return [];
  const raised = { first, last: lastOfBody, role: label.text, text: text.text };
  return [{ step, what: 'a detail', at: text, raised }];
}

/** Each line may be a step whose dash was forgotten. */
function linesOf(step: Step, { block, first, last }: ProseNode): readonly Labelled[] {
  return block.lines.slice(first, last + 1).flatMap((line, index) => {
    if (line.colon <= line.body || line.value >= line.end) return [];
    const at = block.part(first + index, line.first, line.end);
    const role = line.text.slice(line.body, line.colon).trim();
    const raised = { first: first + index, last: first + index, role, text: at.text };
    return [{ step, what: 'text', at, raised }];
  });
}
