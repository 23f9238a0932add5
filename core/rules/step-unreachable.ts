import type { SopDocument } from '../document/document.ts';
import { isInException } from '../document/performer.ts';
import type { Step } from '../document/step.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { counted, quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { flow } from '../flow/flow.ts';
import { everyStepGoesOn } from '../flow/goes-on.ts';
import type { Flow, FlowNode } from '../flow/graph.ts';
import { reachableFrom, rootsOf } from '../flow/reachable.ts';

export const stepUnreachable: DocumentRule = {
  name: 'step-unreachable',
  group: 'flow',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'No way leads to a step',
  why: 'A step that the flow never reaches is never done, while whoever wrote it counts on it.',
  *check(document) {
    if (!document.isProcedure || everyStepGoesOn(document)) return;
    const graph = flow(document);
    if (graph.broken) return;
    for (const { node, also } of unreachable(graph)) {
      if (node.step === undefined || isInException(node.step)) continue;
      const { step } = node;
      yield {
        at: step.title,
        what: `No way leads to ${quote(step.title.text)}${also > 0 ? ` and ${counted(also, 'step')} after it` : ''}.`,
        next: 'Let a branch of an earlier step lead here, move the step to where it is done, or remove it.',
        fixes: () => letTheStepBeforeGoOn(document, step),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Reset of a lost second factor

          Steps:
            - Engineer: Reset the second factor
              if the console refuses: escalate to Coordinator
              otherwise: finish
            - Engineer: ⟦Delete the old device⟧
        `,
        fixed: text`
          SOP: Reset of a lost second factor

          Steps:
            - Engineer: Reset the second factor
              if the console refuses: escalate to Coordinator
              otherwise: continue
            - Engineer: Delete the old device
        `,
      },
      {
        text: text`
          SOP: Reset of a lost second factor

          Steps:
            - Engineer: Compare the request with the user list
              go to Log the reset
            - Engineer: ⟦Reset the second factor⟧
            - Engineer: Delete the old device
              stop
            - Engineer: Log the reset
        `,
        fixed: text`
          SOP: Reset of a lost second factor

          Steps:
            - Engineer: Compare the request with the user list
              continue
            - Engineer: Reset the second factor
            - Engineer: Delete the old device
              stop
            - Engineer: Log the reset
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Reset of a lost second factor

          Steps:
            - Engineer: Reset the second factor
              if the console refuses: go to Call the vendor
              otherwise: finish
            - Engineer: Call the vendor
        `,
      },
      {
        text: text`
          SOP: Missing answer from a customer

          Steps:
            - Coordinator: Send a reminder
            - Coordinator: Look for an answer
              go to Send a reminder

          Quality check:
            - Lead: Read the questions that are older than a week
        `,
      },
      {
        text: text`
          SOP: Reset of a lost second factor

          Steps:
            - Engineer: Reset the second factor
              finish
            - Engineer: Call the vendor

          Exceptions:
            - if the console refuses: go to Call the vendor
        `,
      },
    ],
  },
};

/** The first step of each part of the flow that no way leads to, with the number of steps that follow from it alone. */
function* unreachable(graph: Flow): Generator<{ node: FlowNode; also: number }> {
  const seen = new Set(reachableFrom(graph, rootsOf(graph)));
  for (const node of graph.nodes) {
    if (node.kind !== 'step' || seen.has(node)) continue;
    let also = -1;
    for (const next of reachableFrom(graph, [node])) {
      if (next.kind === 'step' && !seen.has(next)) also++;
      seen.add(next);
    }
    yield { node, also };
  }
}

/** Takes away what leads past the step: the target of the step before it, or that of its `otherwise`. */
function letTheStepBeforeGoOn(document: SopDocument, step: Step): readonly Fix[] {
  const siblings = document.allSteps.filter((each) => each.around === step.around && !isInException(each));
  const before = siblings[siblings.indexOf(step) - 1];
  const target =
    before?.closing?.target ?? before?.branches.find((branch) => branch.node.isOtherwise)?.target;
  if (before === undefined || target === undefined) return [];
  const title = `Let “${before.title.text}” go on to “${step.title.text}”`;
  return [{ title, edits: [replace(document, target.part, 'continue')], safe: false, preferred: false }];
}
