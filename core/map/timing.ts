import { readDuration } from '../dates/duration.ts';
import { add, isCertainlyLonger, noTime, type Span, spanOf } from '../dates/span.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import type { Flow, FlowEdge, FlowNode } from '../flow/graph.ts';
import { anchoredBoxOf, latestEnds } from '../flow/latest-ends.ts';
import { nameKey } from '../names/name-key.ts';
import { textsOf } from '../values/list.ts';
import { readTimeBox } from '../values/time-box.ts';

/** When each node of a flow begins and ends at the latest, counted from the event that the whole counts from. */
export interface Timing {
  readonly node: FlowNode;
  readonly begin: Span;
  readonly end: Span;
  /** What it has to wait for: of all that lead to it, the node that ends last. */
  readonly after: FlowNode | undefined;
}

/** Of the nodes on the way that the work takes when all goes as it should, in the order of the flow. */
export function timings(document: SopDocument, flow: Flow): readonly Timing[] {
  const ends = latestEnds(document, flow, eventOf(document));
  const begins: (Pick<Timing, 'begin' | 'after'> | undefined)[] = flow.nodes.map(() => undefined);
  begins[flow.start.index] = { begin: noTime, after: undefined };
  const found: Timing[] = [];
  for (const node of flow.nodes) {
    const start = begins[node.index];
    if (start === undefined) continue;
    const timing = { node, ...start, end: endOf(node, start.begin, ends) };
    found.push(timing);
    for (const edge of flow.out[node.index] ?? []) {
      const known = begins[edge.to.index];
      const isLater = known === undefined || isCertainlyLonger(timing.end, known.begin);
      if (isUsual(edge) && isLater) begins[edge.to.index] = { begin: timing.end, after: node };
    }
  }
  return found;
}

/** Taken when all goes as it should and nothing is done that is not always done; the quality check belongs to it. */
function isUsual({ kind, from, back }: FlowEdge): boolean {
  return !back && kind !== 'branch' && kind !== 'late' && from.kind !== 'exception';
}

/** What the promise for the whole counts from. */
function eventOf(document: SopDocument): string {
  const whole = document.value('complete within');
  const event = whole === undefined ? undefined : readTimeBox(whole, 'of').event;
  return event === undefined ? 'trigger' : nameKey(event.text);
}

function endOf({ kind, step }: FlowNode, begin: Span, ends: ReadonlyMap<Step, Span>): Span {
  if ((kind !== 'step' && kind !== 'check') || step === undefined) return begin;
  if (anchoredBoxOf(step) !== undefined) return ends.get(step) ?? begin;
  const [own] = [...step.fieldsNamed('takes'), ...step.fieldsNamed('within')].flatMap(textsOf);
  if (own === undefined) return begin;
  const duration = readDuration(own.text) ?? readTimeBox(own, 'of').duration;
  return duration === undefined ? begin : add(begin, spanOf(duration));
}
