import { isConditionOf } from '../document/condition.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule, Report } from '../findings/rule.ts';
import { type Bypass, bypassesOf } from '../flow/bypasses.ts';
import type { Flow, FlowNode } from '../flow/graph.ts';
import { wherePeopleJump } from '../flow/jumps.ts';

export const gateBypassed: DocumentRule = {
  name: 'gate-bypassed',
  group: 'flow',
  severity: 'error',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'A way leads around an approval or a quality bar',
  why: 'What comes after the gate counts on it, and on this way nobody has looked.',
  check: wherePeopleJump(function* (graph, document): Generator<Report> {
    for (const { edge, gate } of [...bypassesOf(graph, isGate), ...rejectedAndOn(graph)]) {
      const title = quote(gate.step?.title.text ?? '');
      const isRejection = edge.branch?.node !== undefined && edge.from.step === gate.step;
      yield {
        at: edge.jump?.part,
        what: isRejection
          ? `A rejection goes on past ${title} all the same.`
          : `${quote(edge.jump?.part.text ?? '')} leads around ${title}.`,
        next: isRejection
          ? 'Lead back to the work that was rejected, or end the way with “stop” or “escalate to ”.'
          : `Lead to ${title} itself. If it is not always needed, say there when it is: “only if: ”.`,
        related: [{ document, at: gate.step?.title, message: 'The gate that is left out.' }],
      };
    }
  }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Payment of a bill

          Steps:
            - Clerk: Enter the bill
              if the supplier is in a hurry: ⟦go to Pay the bill⟧
            - Manager: Approve the bill
              approves: Bill
              if rejected: stop
            - Clerk: Pay the bill
        `,
      },
      {
        text: text`
          SOP: Payment of a bill

          Steps:
            - Clerk: Enter the bill
              if it is a bill of last month:
                - Clerk: Look it up
                ⟦go to Pay the bill⟧
            - Clerk: Compare the bill with the order
              quality bar: Amount and supplier are those of the order
            - Clerk: Pay the bill
        `,
      },
      {
        text: text`
          SOP: Payment of a bill

          Steps:
            - Clerk: Enter the bill
            - Manager: Approve the bill
              approves: Bill
              if rejected: ⟦go to Pay the bill⟧
            - Clerk: Set the date
            - Clerk: Pay the bill
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Payment of a bill

          Steps:
            - Clerk: Enter the bill
              if it is a reminder: go to Answer the supplier
            - Manager: Approve the bill
              only if: the amount is above 500
              approves: Bill
              if rejected: go to Enter the bill
            - Clerk: Pay the bill
              finish
            - Clerk: Answer the supplier
        `,
      },
      {
        text: text`
          SOP: Payment of a bill

          Steps:
            - Clerk: Enter the bill
              if the amount is below 500: go to Pay the bill
            - Manager: Approve the bill
              only if: the amount is 500 or more
              approves: Bill
              if rejected: go to Enter the bill
            - Clerk: Pay the bill

          Exceptions:
            - if the supplier changes the amount: go to Enter the bill
        `,
      },
    ],
  },
};

function isGate({ kind, step }: FlowNode): boolean {
  return kind === 'step' && (step?.field('approves') ?? step?.field('quality bar')) !== undefined;
}

/** A rejection that goes on to a later step, as if it had been an approval. */
function rejectedAndOn(graph: Flow): readonly Bypass[] {
  const all = graph.edges.filter(
    ({ from, branch, jump, back }) =>
      jump !== undefined && !back && from.kind === 'decision' && isConditionOf(branch, 'rejected'),
  );
  return all.flatMap((edge) => {
    const gate = graph.nodes.find((node) => isGate(node) && node.step === edge.from.step);
    return gate?.step?.field('approves') === undefined ? [] : [{ edge, gate }];
  });
}
