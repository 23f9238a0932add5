import { Dominators } from './dominators.ts';
import type { Flow, FlowEdge, FlowNode } from './graph.ts';
import { successorsOf } from './successors.ts';

/** A `go to` that leads around a gate to what comes only after it. */
export interface Bypass {
  readonly edge: FlowEdge;
  /** The last gate that it leads around. */
  readonly gate: FlowNode;
}

/**
 * The ways around gates. What comes only after a gate is told by the order of the text, as it stands without any `go
 * to`. A way from before the gate to behind it leaves the gate out; one that ends elsewhere, or leads back, does not.
 */
export function bypassesOf(flow: Flow, isGate: (node: FlowNode) => boolean): readonly Bypass[] {
  // No way of the text leads to an exception: what can happen anywhere is before no gate.
  const jumps = flow.edges.filter(
    (edge) => edge.jump !== undefined && !edge.back && edge.from.kind !== 'exception',
  );
  if (jumps.length === 0) return [];
  const inOrder = new Dominators(
    successorsOf(flow, (edge) => edge.jump === undefined),
    flow.start.index,
  );
  const gates = gatesBefore(flow, inOrder, isGate);
  return jumps.flatMap((edge): readonly Bypass[] => {
    const gate = gates[edge.to.index];
    const isAround =
      gate !== undefined &&
      inOrder.isReached(edge.from.index) &&
      !inOrder.dominates(gate.index, edge.from.index);
    return isAround ? [{ edge, gate }] : [];
  });
}

/** For each node the last gate that all ways to it pass, itself left out. */
function gatesBefore(flow: Flow, inOrder: Dominators, isGate: (node: FlowNode) => boolean) {
  const gates: (FlowNode | undefined)[] = flow.nodes.map(() => undefined);
  for (const index of inOrder.order) {
    const above = flow.nodes[inOrder.immediate[index] as number];
    if (above !== undefined) gates[index] = isGate(above) ? above : gates[above.index];
  }
  return gates;
}
