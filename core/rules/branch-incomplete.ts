import { isOrdinary } from '../document/condition.ts';
import type { Branch, Step } from '../document/step.ts';
import { text } from '../findings/example.ts';
import { ofSteps } from '../findings/of-steps.ts';
import { quote } from '../findings/quote.ts';
import type { BlockRule } from '../findings/rule.ts';
import { insertBranch } from '../fixes/insert-branch.ts';

export const branchIncomplete: BlockRule = {
  name: 'branch-incomplete',
  group: 'flow',
  severity: 'warning',
  preset: 'recommended',
  scope: 'block',
  sections: ['steps', 'branches'],
  calendar: false,
  title: 'Several conditions lead away, and nothing says what happens when none holds',
  why: 'The case that nobody wrote down comes on a busy day, and then each one decides it in another way.',
  check: ofSteps((step) => {
    if (step.branches.length === 0 || !isIncomplete(step)) return undefined;
    const leading = step.branches.filter(isOrdinary);
    const last = leading.at(-1);
    return {
      at: leading[0]?.node.own,
      what: `${quote(leading[0]?.condition?.text ?? '')} and ${quote(last?.condition?.text ?? '')} lead away, and no line says what happens otherwise.`,
      next: 'Add “otherwise: ” below them and where the work goes then; “continue” is the next step.',
      fixes: (document) => [
        {
          title: 'Add “otherwise: continue”',
          edits: [insertBranch(document, step.node, 'otherwise: continue')],
          safe: false,
          preferred: true,
        },
      ],
    };
  }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Lost luggage

          Steps:
            - Agent: Ask where the case was seen last
              ⟦if it was on the train: go to Call the depot⟧
              if it was at the desk: go to Open the locker
            - Agent: Write to the airline
            - Agent: Call the depot
            - Agent: Open the locker
        `,
        fixed: text`
          SOP: Lost luggage

          Steps:
            - Agent: Ask where the case was seen last
              if it was on the train: go to Call the depot
              if it was at the desk: go to Open the locker
              otherwise: continue
            - Agent: Write to the airline
            - Agent: Call the depot
            - Agent: Open the locker
        `,
      },
      {
        text: text`
          SOP: Lost luggage

          Steps:
            - Agent: Ask what is in the case
              within: 1 hour of trigger
              ⟦if it holds medicine: escalate to Manager⟧
              if it holds food: stop
              if late: escalate to Manager
            - Agent: Write to the airline
        `,
        fixed: text`
          SOP: Lost luggage

          Steps:
            - Agent: Ask what is in the case
              within: 1 hour of trigger
              if it holds medicine: escalate to Manager
              if it holds food: stop
              if late: escalate to Manager
              otherwise: continue
            - Agent: Write to the airline
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Lost luggage

          Steps:
            - Agent: Ask what is in the case
              if it holds medicine: escalate to Manager
            - Agent: Write to the airline
              if it answers: go to Close the case
              if it does not answer: escalate to Manager
            - Agent: Close the case
        `,
      },
      {
        text: text`
          SOP: Lost luggage

          Steps:
            - Agent: Ask what is in the case
              quality bar: Every item has a value
              if a quality bar is missed: go to Ask what is in the case
              if it holds medicine: escalate to Manager
              if it holds food:
                - Throw it away
            - Agent: Write to the airline
              if the value is 500 or more: escalate to Manager
              if the value is below 500: go to Pay the value
            - Agent: Pay the value
        `,
      },
    ],
  },
};

/** All of the author's own conditions lead away, and there are two at least that are not each other's opposite. */
function isIncomplete(step: Step): boolean {
  if (step.closing !== undefined || step.branches.some((branch) => branch.node.isOtherwise)) return false;
  const ordinary = step.branches.filter(isOrdinary);
  return ordinary.length > 1 && ordinary.every(leadsAway) && !ordinary.some(isHalfOfAPair);
}

function leadsAway({ target }: Branch): boolean {
  return target !== undefined && ['go to', 'escalate to', 'stop', 'finish'].includes(target.kind);
}

/** “is not”, “500 or more”: such a condition has an opposite, and together they leave nothing out. */
function isHalfOfAPair({ condition }: Branch): boolean {
  return opposite.test(condition?.text ?? '');
}

const opposite =
  /\b(?:not|no|none|never|nobody|nothing|neither|without|cannot|otherwise|any other|every other|all other)\b|n['’]t\b|\bor (?:more|less|fewer|later|earlier|above|below|over|under|higher|lower|older|newer|longer|shorter)\b|\bat (?:least|most)\b|\bup to\b|[≤≥]|[<>]=/i;
