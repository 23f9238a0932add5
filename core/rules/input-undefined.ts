import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { declareIn } from '../fixes/declare.ts';
import { replace } from '../fixes/edit.ts';
import { isSlipOf } from '../names/nearest.ts';
import { atHand, isGivenAs, outputsOf, thingsNotMade } from '../workspace/things.ts';

/** What is granted or known rather than handed over. */
const granted = /\b(?:access|rights?|permissions?|login|password)\b|\p{L}-\d|\]\(|https?:/iu;

export const inputUndefined: WorkspaceRule = {
  name: 'input-undefined',
  group: 'steps',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'A step needs what nothing provides',
  why: 'Whoever comes to the step does not know where to get it, and stops there.',
  *check(document, { workspace, known }) {
    if (!document.isProcedure) return;
    for (const places of thingsNotMade(document)) {
      const thing = places.find(({ part }) => !granted.test(part.text));
      if (thing === undefined || thing.key === '' || atHand(document).has(thing.key)) continue;
      const { part, key } = thing;
      if (known.systems.hasKey(key) || known.roles.hasKey(key) || workspace.knownAs(key).length > 0) continue;
      if (isGivenAs(document, key)) continue;
      const meant = outputsOf(document).find((output) => isSlipOf(part.text, output.part.text))?.part.text;
      yield {
        at: part,
        what: `Nothing says where ${quote(part.text)} comes from.`,
        next: 'Name it as the “output” of the step that makes it, or under “Inputs:” when it is there before the work begins.',
        fixes: () => [
          ...(meant === undefined
            ? []
            : [
                {
                  title: `Write “${meant}”`,
                  edits: [replace(document, part, meant)],
                  safe: false,
                  preferred: true,
                },
              ]),
          { ...declareIn(document, 'inputs', part.text), preferred: meant === undefined },
        ],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Inputs: Order

          Steps:
            - Engineer: Copy the settings
              needs: Order, ⟦Settings plan⟧
            - Engineer: Check the settings
              needs: Settings plan
        `,
        fixed: text`
          SOP: Set-up of a second environment

          Inputs: Order, Settings plan

          Steps:
            - Engineer: Copy the settings
              needs: Order, Settings plan
            - Engineer: Check the settings
              needs: Settings plan
        `,
      },
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Engineer: Copy the settings
              needs: A login of badge
              output: Settings
            - Engineer: Check the settings
              needs: Settings, ⟦badge⟧
        `,
        fixed: text`
          SOP: Set-up of a second environment

          Inputs:
            - badge

          Steps:
            - Engineer: Copy the settings
              needs: A login of badge
              output: Settings
            - Engineer: Check the settings
              needs: Settings, badge
        `,
      },
      {
        text: text`
          SOP: Customer welcome pack delivery

          Steps:
            - Coordinator: Personalise the welcome pack
              output: Personalised welcome pack
            - Lead: Review the pack
              needs: ⟦Personalized welcome pack⟧
        `,
        fixed: text`
          SOP: Customer welcome pack delivery

          Steps:
            - Coordinator: Personalise the welcome pack
              output: Personalised welcome pack
            - Lead: Review the pack
              needs: Personalised welcome pack
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Customer welcome pack delivery

          Systems: CRM

          Inputs:
            - [Welcome pack template](templates/welcome-pack.md)

          Steps:
            - Coordinator: Personalise the welcome pack
              needs: Welcome pack template, CRM, access to the shared folder
              output: Personalised welcome pack
            - Lead: Review the pack
              needs: 2 copies of the welcome pack, personalised welcome pack, ONB-014
              handover: Comments to Coordinator
            - Coordinator: Send the pack
              needs: Welcome pack, comments
        `,
      },
      {
        text: text`
          SOP: Customer welcome pack delivery

          Steps:
            - Coordinator: Send the pack
              needs: Customer brief
        `,
        others: [
          text`
            SOP: Customer brief
          `,
        ],
      },
    ],
  },
};
