import type { Flow, FlowEdge } from './graph.ts';

/** A directed graph by numbers: what comes directly after each node. The same node twice does no harm. */
export type Successors = readonly (readonly number[])[];

/** The nodes of a flow by their index, along the edges that are wanted. */
export function successorsOf(flow: Flow, isWanted: (edge: FlowEdge) => boolean = () => true): Successors {
  return flow.out.map((edges) => edges.filter(isWanted).map((edge) => edge.to.index));
}

/** The same graph with every edge turned round. */
export function reversed(next: Successors): Successors {
  const before = next.map((): number[] => []);
  for (const [from, targets] of next.entries()) for (const to of targets) before[to]?.push(from);
  return before;
}

/** 1 for every node to which some way leads from one of `roots`, the roots included. */
export function reached(next: Successors, roots: readonly number[]): Uint8Array {
  const seen = new Uint8Array(next.length);
  const found: number[] = [];
  const reach = (node: number) => {
    if (seen[node] === 1) return;
    seen[node] = 1;
    found.push(node);
  };
  roots.forEach(reach);
  for (const node of found) for (const to of next[node] ?? []) reach(to);
  return seen;
}
