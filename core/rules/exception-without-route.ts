import type { SopDocument } from '../document/document.ts';
import { Branch } from '../document/step.ts';
import { workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { BlockRule } from '../findings/rule.ts';
import { insertAt, lineEndOf } from '../fixes/edit.ts';
import { indentationOf } from '../fixes/indentation.ts';

export const exceptionWithoutRoute: BlockRule = {
  name: 'exception-without-route',
  group: 'checks',
  severity: 'warning',
  preset: 'recommended',
  scope: 'block',
  sections: ['branches'],
  calendar: false,
  title: 'An exception does not say how the work goes on',
  why: 'An exception can happen anywhere, so that nothing tells where to go when it has been dealt with.',
  *check(block) {
    for (const branch of workOf(block).top) {
      if (!(branch instanceof Branch) || branch.work.length === 0 || leads(branch)) continue;
      yield {
        at: branch.condition ?? branch.node.own,
        what: `The exception ${quote(branch.condition?.text ?? 'otherwise')} says what is done, and not how the work goes on.`,
        next: 'End it with “continue” where it goes on as before, or with “go to ”, “escalate to ”, “stop” or “finish”.',
        fixes: (document) => goOn(document, branch),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Opening of the pool

          Steps:
            - Guard: Measure the water

          Exceptions:
            - if ⟦the pump stands still⟧:
              - Guard: Call the technician
        `,
        fixed: text`
          SOP: Opening of the pool

          Steps:
            - Guard: Measure the water

          Exceptions:
            - if the pump stands still:
              - Guard: Call the technician
              continue
        `,
      },
      {
        text: text`
          SOP: Opening of the pool

          Steps:
            - Guard: Measure the water

          Exceptions:
            - if ⟦the pump stands still⟧:
              - Guard: Call the technician
                within: 10 minutes
              - Guard: Write it in the log
            - if it rains: stop
        `,
        fixed: text`
          SOP: Opening of the pool

          Steps:
            - Guard: Measure the water

          Exceptions:
            - if the pump stands still:
              - Guard: Call the technician
                within: 10 minutes
              - Guard: Write it in the log
              continue
            - if it rains: stop
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Opening of the pool

          Steps:
            - Guard: Measure the water
              if it is too cold:
                - Guard: Turn the heating up

          Exceptions:
            - if the pump stands still:
              - Guard: Call the technician
              go to Measure the water
        `,
      },
      {
        text: text`
          SOP: Opening of the pool

          Steps:
            - Guard: Measure the water

          Exceptions:
            - if the pump stands still:
              - Guard: Call the technician
                stop
            - if it rains: continue
        `,
      },
    ],
  },
};

/** By a target of its own, or by what its last step leads to. */
function leads({ target, work }: Branch): boolean {
  const last = work.at(-1);
  if (target !== undefined) return true;
  return (
    last?.kind === 'step' &&
    (last.closing !== undefined || last.branches.some((branch) => branch.node.isOtherwise && leads(branch)))
  );
}

function goOn(document: SopDocument, { node, work }: Branch): readonly Fix[] {
  const [first] = work;
  if (first === undefined) return [];
  const offset = document.tree.startOf(node.block) + node.bodyEnd;
  return [
    {
      title: 'Go on where it happened: “continue”',
      edits: [insertAt(document, offset, `${lineEndOf(document)}${indentationOf(first.node)}continue`)],
      safe: false,
      preferred: true,
    },
  ];
}
