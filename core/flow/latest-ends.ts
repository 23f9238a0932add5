import { add, isCertainlyLonger, noTime, type Span, spanOf } from '../dates/span.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { nameKey } from '../names/name-key.ts';
import { type TimeBox, timeBoxesOf } from '../values/time-box.ts';
import type { Flow, FlowEdge, FlowNode } from './graph.ts';

/** The event from which a time counts, as names are compared: `trigger`, a step, or free text. */
export type EventKey = string;

/**
 * How long after an event each step ends at the latest, when every step before it takes the time that it has: the
 * critical path. A step that says from what its time-box counts ends then; any other step when those before it have
 * ended. A step of which nothing is known is not there.
 */
export function latestEnds(document: SopDocument, flow: Flow, event: EventKey): ReadonlyMap<Step, Span> {
  const ends = new Map<Step, Span>();
  const begins: (Span | undefined)[] = flow.nodes.map(() => undefined);
  const isOnWay = new Uint8Array(flow.nodes.length);
  isOnWay[flow.start.index] = 1;
  if (event === 'trigger') begins[flow.start.index] = noTime;
  for (const node of flow.nodes) {
    if (isOnWay[node.index] === 0) continue;
    const end = endOf(document, node, begins[node.index], ends, event);
    if (end !== undefined && node.kind === 'step' && node.step !== undefined) ends.set(node.step, end);
    for (const edge of flow.out[node.index] ?? []) {
      if (!isMainWay(edge)) continue;
      isOnWay[edge.to.index] = 1;
      begins[edge.to.index] = later(begins[edge.to.index], end);
    }
  }
  return ends;
}

/** The way that the work takes when all goes as it should and nothing is done that is not always done. */
export function isMainWay({ kind, from, to, back }: FlowEdge): boolean {
  return !back && kind !== 'branch' && kind !== 'late' && from.kind !== 'exception' && to.kind !== 'check';
}

function endOf(
  document: SopDocument,
  { kind, step }: FlowNode,
  begin: Span | undefined,
  ends: ReadonlyMap<Step, Span>,
  event: EventKey,
): Span | undefined {
  if (kind !== 'step' || step === undefined) return begin;
  const box = anchoredBoxOf(step);
  if (box?.duration === undefined || box.event === undefined) return begin;
  const from = momentOf(document, nameKey(box.event.text), ends, event);
  return from === undefined ? begin : add(from, spanOf(box.duration));
}

/** The time-box of a step that holds for every variant and says from what it counts. */
export function anchoredBoxOf(step: Step): TimeBox | undefined {
  const boxes = step.fieldsNamed('within').flatMap(timeBoxesOf);
  return boxes.find((box) => box.event !== undefined && box.variant === undefined);
}

function momentOf(
  document: SopDocument,
  key: EventKey,
  ends: ReadonlyMap<Step, Span>,
  event: EventKey,
): Span | undefined {
  if (key === event) return noTime;
  const [step, another] = document.stepsByKey(key);
  return step === undefined || another !== undefined ? undefined : ends.get(step);
}

function later(one: Span | undefined, other: Span | undefined): Span | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return isCertainlyLonger(other, one) ? other : one;
}
