import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule, Report } from '../findings/rule.ts';
import type { FlowEdge, FlowNode } from '../flow/graph.ts';
import { wherePeopleJump } from '../flow/jumps.ts';
import { anchoredBoxOf } from '../flow/latest-ends.ts';
import { type Loop, loopsOf } from '../flow/loops.ts';

export const loopWithoutLimit: DocumentRule = {
  name: 'loop-without-limit',
  group: 'flow',
  severity: 'information',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'Steps that may go round for ever',
  why: 'Work that comes back again and again is noticed by nobody, as each round looks like progress.',
  check: wherePeopleJump(function* (graph, document): Generator<Report> {
    for (const loop of loopsOf(graph)) {
      const first = loop.nodes.find((node) => node.kind === 'step')?.step;
      if (first === undefined || loop.exits.length === 0 || isLimited(document, loop)) continue;
      yield {
        at: first.title,
        what: `The work can come back to ${quote(first.title.text)} any number of times.`,
        next: 'Give one of the steps of the loop a time-box with “within: ”, and say with “if late: ” who decides then.',
      };
    }
  }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Colour of a wall

          Steps:
            - Painter: ⟦Mix the colour⟧
            - Painter: Compare it with the sample
              if it differs: go to Mix the colour
            - Painter: Paint the wall
        `,
      },
      {
        text: text`
          SOP: Colour of a wall

          Steps:
            - Painter: ⟦Mix the colour⟧
              if it differs from the sample: go to Mix the colour
            - Painter: Paint the wall
              within: 1 day of Mix the colour
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Colour of a wall

          Steps:
            - Painter: Mix the colour
              within: 2 hours of trigger
            - Painter: Compare it with the sample
              if it differs: go to Mix the colour
        `,
      },
      {
        text: text`
          SOP: Colour of a wall

          Steps:
            - Painter: Mix the colour
            - Painter: Compare it with the sample
              if it differs: go to Mix the colour
              if it differs for the third time: escalate to Foreman
            - Painter: Paint the wall
        `,
      },
      {
        text: text`
          SOP: Colour of a wall

          Steps:
            - Painter: Mix the colour
              if it differs from the sample: go to Mix the colour
            - Painter: Paint the wall
              within: 2 days of trigger
        `,
      },
    ],
  },
};

function isLimited(document: SopDocument, { nodes, exits }: Loop): boolean {
  const steps = new Set(nodes.flatMap((node) => node.step ?? []));
  return [...steps].some(isTimeBoxed) || exits.some((edge) => isLimit(document, edge, steps));
}

function isTimeBoxed(step: Step): boolean {
  return ['within', 'by', 'repeat'].some((name) => step.field(name) !== undefined);
}

/** A way out that ends the work, or a step behind the loop that has to be done by a time which the loop does not move. */
function isLimit(document: SopDocument, { to }: FlowEdge, loop: ReadonlySet<Step>): boolean {
  if (to.kind === 'stop' || to.kind === 'escalation') return true;
  return isBoxedFromOutside(document, to, loop);
}

function isBoxedFromOutside(
  document: SopDocument,
  { kind, step }: FlowNode,
  loop: ReadonlySet<Step>,
): boolean {
  if (kind === 'check' || step === undefined) return false;
  const event = anchoredBoxOf(step)?.event;
  return event !== undefined && !document.stepsNamed(event.text).some((each) => loop.has(each));
}
