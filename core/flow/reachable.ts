import type { Flow, FlowNode } from './graph.ts';

/** All nodes to which some way leads from one of `roots`, the roots included. */
export function reachableFrom(flow: Flow, roots: readonly FlowNode[]): readonly FlowNode[] {
  const seen = new Uint8Array(flow.nodes.length);
  const reached: FlowNode[] = [];
  const reach = (node: FlowNode) => {
    if (seen[node.index] === 1) return;
    seen[node.index] = 1;
    reached.push(node);
  };
  for (const root of roots) reach(root);
  for (const node of reached) for (const edge of flow.out[node.index] ?? []) reach(edge.to);
  return reached;
}

/** Where work can begin: the trigger, what may happen anywhere, and the quality check, which is made in any case. */
export function rootsOf(flow: Flow): readonly FlowNode[] {
  const firstCheck = flow.nodes.find((node) => node.kind === 'check');
  const roots = flow.nodes.filter((node) => node.kind === 'start' || node.kind === 'exception');
  return firstCheck === undefined ? roots : [...roots, firstCheck];
}
