import type { Flow, FlowNode } from './graph.ts';

/** All nodes to which some way leads from one of `roots`, the roots included. */
export function reachableFrom(flow: Flow, roots: readonly FlowNode[]): ReadonlySet<FlowNode> {
  const ways = waysOut(flow);
  const reached = new Set<FlowNode>(roots);
  for (const node of reached) {
    for (const next of ways.get(node) ?? []) reached.add(next);
  }
  return reached;
}

/** Where work can begin: the trigger, what may happen anywhere, and the quality check, which is made in any case. */
export function rootsOf(flow: Flow): readonly FlowNode[] {
  const firstCheck = flow.nodes.find((node) => node.kind === 'check');
  const roots = flow.nodes.filter((node) => node.kind === 'start' || node.kind === 'exception');
  return firstCheck === undefined ? roots : [...roots, firstCheck];
}

const known = new WeakMap<Flow, ReadonlyMap<FlowNode, readonly FlowNode[]>>();

function waysOut(flow: Flow): ReadonlyMap<FlowNode, readonly FlowNode[]> {
  const before = known.get(flow);
  if (before !== undefined) return before;
  const ways = new Map<FlowNode, FlowNode[]>();
  for (const edge of flow.edges) {
    const out = ways.get(edge.from);
    if (out === undefined) ways.set(edge.from, [edge.to]);
    else out.push(edge.to);
  }
  known.set(flow, ways);
  return ways;
}
