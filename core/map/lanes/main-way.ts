import type { Chart, ChartEdge } from './chart.ts';

/**
 * The number of the edge by which the work goes on from each node when all goes as it should: past the decision, into
 * the step that has a condition, into the first of several tracks. -1 where nothing goes on.
 */
export function mainSuccessors({ nodes, edges }: Chart): Int32Array {
  const best = new Int32Array(nodes.length).fill(-1);
  for (const [index, edge] of edges.entries()) {
    const known = best[edge.from] as number;
    if (edge.back) continue;
    if (known === -1 || preference(edge, nodes) > preference(edges[known] as ChartEdge, nodes))
      best[edge.from] = index;
  }
  return best;
}

function preference({ edge, from, to }: ChartEdge, nodes: Chart['nodes']): number {
  if (edge.kind === 'late') return 0;
  const goesOn = nodes[to]?.shape !== 'escalation' && nodes[to]?.shape !== 'stop';
  const isCondition = nodes[from]?.shape === 'condition';
  const isUsual = edge.kind === (isCondition ? 'branch' : 'otherwise') || edge.kind === 'next';
  return (goesOn ? 2 : 0) + (isUsual ? 1 : 0) + 1;
}
