import { inBlocks } from '../document/stretches.ts';
import { workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { namesOf } from '../values/list.ts';

export const lanesMixed: WorkspaceRule = {
  name: 'lanes-mixed',
  group: 'flow',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'One step is our work, the customer’s work and an approval',
  why: 'Nobody can tell whose turn it is while the step is open, and whether the customer has agreed or was only there.',
  *check(document, { performers }) {
    if (!document.isProcedure) return;
    for (const step of sharedApprovalsIn(document.workBlocks)) {
      const approves = step.field('approves');
      const role = approves && performers.of(step);
      if (role === undefined || performers.sideOf(role) !== 'internal') continue;
      const customer = step
        .fieldsNamed('with')
        .flatMap(namesOf)
        .find((name) => performers.sideOf(name.text) === 'customer');
      if (customer === undefined) continue;
      yield {
        at: step.title,
        what: `${quote(step.title.text)} is work of ${quote(role)}, work of ${quote(customer.text)} and an approval in one step.`,
        next: 'Split it: one step for our work, one for the customer, and one in which the thing is approved.',
        related: [
          { document, at: customer, message: 'The customer takes part.' },
          { document, at: approves?.own, message: 'The step approves something.' },
        ],
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Proof of a poster

          Roles:
            - Printer
            - Shop
              side: customer

          Steps:
            - Printer: ⟦Print the proof and have it signed⟧
              with: Shop
              approves: Proof
              if rejected: stop
        `,
      },
      {
        text: text`
          SOP: Proof of a poster

          Roles:
            - Printer

          Steps:
            - Printer: ⟦Go through the proof⟧
              with: Printer, Shop
              approves: Proof
              if rejected: stop
        `,
        others: [
          text`
            Organisation: Corner Press

            Roles:
              - Shop
                side: customer
          `,
        ],
      },
    ],
    valid: [
      {
        text: text`
          SOP: Proof of a poster

          Roles:
            - Printer
            - Designer
            - Shop
              side: customer

          Steps:
            - Printer: Print the proof
              with: Shop
            - Shop: Sign the proof
              with: Designer
              approves: Proof
              if rejected: go to Print the proof
        `,
      },
      {
        text: text`
          SOP: Proof of a poster

          Roles: Printer, Designer

          Steps:
            - Printer: Go through the proof
              with: Designer
              approves: Proof
              if rejected: stop
        `,
      },
    ],
  },
};

const sharedApprovalsIn = inBlocks((block) =>
  workOf(block).steps.filter(
    (step) => step.field('approves') !== undefined && step.field('with') !== undefined,
  ),
);
