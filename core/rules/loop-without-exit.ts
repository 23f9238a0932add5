import { text } from '../findings/example.ts';
import { listed, quote } from '../findings/quote.ts';
import type { DocumentRule, Report } from '../findings/rule.ts';
import { wherePeopleJump } from '../flow/jumps.ts';
import { loopsOf } from '../flow/loops.ts';

export const loopWithoutExit: DocumentRule = {
  name: 'loop-without-exit',
  group: 'flow',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'Steps that go round and round, with no way out',
  why: 'Whoever follows the text never comes to the end of it; in truth people stop somewhere, each one elsewhere.',
  check: wherePeopleJump(function* (graph): Generator<Report> {
    for (const { nodes, exits } of loopsOf(graph)) {
      const steps = nodes.filter((node) => node.kind === 'step' || node.kind === 'check');
      const [first] = steps;
      if (exits.length > 0 || first?.step === undefined) continue;
      const titles = steps.slice(0, mostListed).map((node) => quote(node.step?.title.text ?? ''));
      if (steps.length > mostListed) titles.push('other steps');
      yield {
        at: first.step.title,
        what: `No way leads out of the loop of ${listed(titles)}.`,
        next: 'Say when it ends: a condition before the “go to”, or “if late: ” and where the work goes then.',
      };
    }
  }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Missing delivery note

          Steps:
            - Clerk: Read the number on the box
            - Clerk: ⟦Call the supplier⟧
            - Clerk: Look in the mail
              go to Call the supplier
        `,
      },
      {
        text: text`
          SOP: Missing delivery note

          Steps:
            - Clerk: ⟦Call the supplier⟧
              if nobody answers: go to Call the supplier
              otherwise: go to Look in the mail
            - Clerk: Look in the mail
              if there is nothing: go to Call the supplier
              otherwise: go to Look in the mail
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Missing delivery note

          Steps:
            - Clerk: Call the supplier
            - Clerk: Look in the mail
              if there is nothing: go to Call the supplier
        `,
      },
      {
        text: text`
          SOP: Missing delivery note

          Steps:
            - Clerk: Call the supplier
              within: 3 days of trigger
              if late: escalate to Buyer
            - Clerk: Look in the mail
              go to Call the supplier
        `,
      },
    ],
  },
};

const mostListed = 4;
