import type { Part } from '../../grammar/index.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { nameKey } from '../names/name-key.ts';
import { textsOf } from '../values/list.ts';

export const triggerVague: DocumentRule = {
  name: 'trigger-vague',
  group: 'ownership',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'The trigger is no event',
  why: 'Each person has another idea of when it is needed, so that one begins early and another one not at all.',
  *check(document) {
    if (!document.isProcedure) return;
    for (const trigger of document.fieldsNamed('trigger').flatMap(textsOf)) {
      if (!isVague(trigger)) continue;
      yield {
        at: trigger,
        what: `${quote(trigger.text)} is no event that anyone can see happen.`,
        next: 'Write what happens just before the work begins: a message arrives, a state changes, a day comes.',
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Refund of a double payment
          Trigger: ⟦When needed⟧
        `,
      },
      {
        text: text`
          SOP: Refund of a double payment
          Trigger:
            - A customer reports a double payment
            - ⟦Or from time to time, as appropriate.⟧
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Refund of a double payment
          Trigger: A customer reports a double payment
        `,
      },
      {
        text: text`
          SOP: Refund of a double payment
          Trigger: The balance of an account is needed for the audit
        `,
      },
      {
        text: text`
          SOP: Stock count
          Trigger: Every Monday at 08:00
        `,
      },
    ],
  },
};

/** Words that say nothing of when, and those that join them. */
const vague = [
  "(?:if|when|whenever|where|wherever|as|as and when|only (?:if|when)) (?:it is |it's |this is |deemed |considered )?(?:needed|necessary|required|requested|appropriate|applicable|possible|useful|convenient|suitable)",
  'when(?:ever)? (?:the )?(?:need|time) (?:arises|comes|allows|permits)',
  'on (?:an )?(?:as[- ]needed|ad[- ]hoc|regular|occasional) basis',
  'ad[- ]hoc|at (?:any|some) (?:time|point)|any ?time|sometimes|occasionally|regularly|periodically|frequently',
  '(?:from|at) time to time|now and then|at regular intervals|as (?:often|soon) as (?:possible|necessary|needed)',
  'various|several|depends|it depends|as usual|always',
].join('|');
const onlyVague = new RegExp(`^(?:(?:and|or) )?(?:${vague})(?:(?:,| or| and|, or|, and)? (?:${vague}))*$`);

function isVague({ text: trigger }: Part): boolean {
  if (trigger.length > 120) return false;
  return onlyVague.test(nameKey(trigger).replace(/[.!;…]+$/, ''));
}
