import { FieldNode } from '../../grammar/index.ts';
import { text } from '../findings/example.ts';
import { nothing } from '../findings/of-steps.ts';
import { quote } from '../findings/quote.ts';
import type { BlockRule } from '../findings/rule.ts';
import { nameKey } from '../names/name-key.ts';
import { splitAtFirstComma } from '../values/first-comma.ts';

export const trackerRiskUnexplained: BlockRule = {
  name: 'tracker-risk-unexplained',
  group: 'trackers',
  severity: 'error',
  preset: 'essential',
  scope: 'block',
  calendar: false,
  title: 'Amber or red without a reason',
  why: 'Nobody can help with a risk of which only the colour is known.',
  check(block, kind) {
    const field = block.nodes[0];
    if (kind !== 'tracker' || !block.isHeading || !(field instanceof FieldNode) || field.name !== 'risk')
      return nothing;
    const { first, rest } = splitAtFirstComma(field.value);
    if (!/^(?:amber|red)$/.test(nameKey(first.text)) || saysSomething(rest?.text ?? '')) return nothing;
    return [
      {
        at: field.value,
        what: `The risk is ${quote(first.text)}, and nothing says why.`,
        next: `Write the reason behind a comma, and what happens by when: “${first.text}, the admin missed two sessions”.`,
      },
    ];
  },
  examples: {
    invalid: [
      {
        text: text`
          Tracker: Northwind Logistics
          Stage: Training and enablement
          Risk: ⟦red⟧
        `,
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Stage: Training and enablement
          Risk: ⟦amber, tbd⟧
        `,
      },
    ],
    valid: [
      {
        text: text`
          Tracker: Northwind Logistics
          Risk: amber, the customer's admin missed two sessions
        `,
      },
      {
        text: text`
          Tracker: Northwind Logistics
          Risk: green
        `,
      },
    ],
  },
};

function saysSomething(reason: string): boolean {
  return /[\p{L}\p{N}]/u.test(reason) && !/^(?:tbd|tbc|todo|n\/a|unknown|see above)\.?$/i.test(reason);
}
