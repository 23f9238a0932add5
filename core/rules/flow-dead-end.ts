import type { Target } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Around, Parallel, Step, Track } from '../document/step.ts';
import { inKeptBlocks } from '../document/stretches.ts';
import { workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule, Report } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { flow } from '../flow/flow.ts';
import { everyStepGoesOn } from '../flow/goes-on.ts';
import type { Flow, FlowNode } from '../flow/graph.ts';
import { loopsOf } from '../flow/loops.ts';
import { reachableFrom, rootsOf } from '../flow/reachable.ts';

export const flowDeadEnd: DocumentRule = {
  name: 'flow-dead-end',
  group: 'flow',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'A way ends before the outcome',
  why: 'Whoever follows the steps to their end has not reached what they are for.',
  *check(document) {
    if (!document.isProcedure) return;
    const mayEnd = !everyStepGoesOn(document);
    if (!mayEnd && stepsInParallel(document.workBlocks).length === 0) return;
    const graph = flow(document);
    if (graph.broken) return;
    if (mayEnd) yield* neverFinished(document, graph);
    for (const { from, to, jump } of graph.edges) {
      if (jump !== undefined && leavesItsTrack(from, to)) yield intoAnotherTrack(jump);
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Return of a rented car

          Steps:
            - Clerk: Look for damage
              if there is damage: escalate to Manager
            - Clerk: Give the deposit back
              ⟦stop⟧
        `,
        fixed: text`
          SOP: Return of a rented car

          Steps:
            - Clerk: Look for damage
              if there is damage: escalate to Manager
            - Clerk: Give the deposit back
              finish
        `,
      },
      {
        text: text`
          SOP: Return of a rented car

          Steps:
            - in parallel:
              - track Outside:
                - Clerk: Wash the car
                  if it rains: ⟦go to Clean the seats⟧
              - track Inside:
                - Clerk: Clean the seats
            - Clerk: Park the car
        `,
      },
      {
        text: text`
          SOP: Return of a rented car

          Steps:
            - in parallel:
              - track Outside:
                - Clerk: Wash the car
                  ⟦go to Clean the seats⟧
              - track Inside:
                - Clerk: Clean the seats
            - Clerk: Park the car
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Return of a rented car

          Steps:
            - Clerk: Look for damage
              if the car is a wreck: stop
            - Clerk: Give the deposit back
              finish
            - Manager: Sell the wreck
              stop
        `,
      },
      {
        text: text`
          SOP: Return of a rented car

          Steps:
            - in parallel:
              - track Outside:
                - Clerk: Wash the car
                  if it is not clean: go to Wash the car
              - Clerk: Clean the seats
            - Clerk: Park the car
              if there is mud on the floor: go to Clean the seats
        `,
      },
    ],
  },
};

/**
 * The last end that the work comes to, where it never comes to the outcome. Endless loops, and steps that no way leads
 * to, are other matters, and the reason of this one.
 */
function* neverFinished(document: SopDocument, graph: Flow): Generator<Report> {
  const reached = reachableFrom(graph, [graph.start]);
  if (reached.some((node) => node.kind === 'finish' || node.kind === 'check')) return;
  if (loopsOf(graph).some((loop) => loop.exits.length === 0) || hasUnreachableStep(graph)) return;
  const ends = reached.filter((node) => node.kind === 'stop' || node.kind === 'escalation');
  const last = ends.toSorted((one, other) => one.index - other.index).at(-1);
  const { at } = last ?? {};
  if (last === undefined || at === undefined) return;
  const isStop = last.kind === 'stop';
  yield {
    at,
    what: `No way through the steps leads to the outcome: the last of them ends with ${quote(isStop ? 'stop' : 'escalate to')}.`,
    next: 'Write “finish” where the work has ended with its outcome; “stop” ends it without.',
    fixes: () =>
      isStop
        ? [
            {
              title: 'End with the outcome: “finish”',
              edits: [replace(document, at, 'finish')],
              safe: false,
              preferred: true,
            },
          ]
        : [],
  };
}

const stepsInParallel = inKeptBlocks((block) => workOf(block).steps.filter(isInParallel));

function isInParallel(step: Step): boolean {
  let around: Around = step;
  while (around !== undefined && around.kind !== 'parallel') around = around.around;
  return around !== undefined;
}

function hasUnreachableStep(graph: Flow): boolean {
  const reached = new Set(reachableFrom(graph, rootsOf(graph)));
  return graph.nodes.some((node) => node.kind === 'step' && !reached.has(node));
}

function intoAnotherTrack({ part }: Target): Report {
  return {
    at: part,
    what: `${quote(part.text)} leads from one track into another one, which is under way already.`,
    why: 'The work waits until all tracks have ended, and this one never does.',
    next: 'Go to a step of the same track, or move the step behind the tracks.',
  };
}

/** From one part of a parallel into another part of the same. */
function leavesItsTrack(from: FlowNode, to: FlowNode): boolean {
  const parts = partsAround(from.step);
  return [...partsAround(to.step)].some(([parallel, part]) => {
    const own = parts.get(parallel);
    return own !== undefined && own !== part;
  });
}

function partsAround(step: Step | undefined): ReadonlyMap<Parallel, Step | Track | Parallel> {
  const parts = new Map<Parallel, Step | Track | Parallel>();
  let part: Around = step;
  while (part !== undefined) {
    const { around }: { readonly around: Around } = part;
    if (around?.kind === 'parallel' && part.kind !== 'branch') parts.set(around, part);
    part = around;
  }
  return parts;
}
