import type { Chart } from './chart.ts';

/**
 * The column of each node: the first after everything that leads to it. What nothing leads to stands after what comes
 * before it in its lane, except where something may happen at any time.
 */
export function columnsOf({ nodes, edges }: Chart): Int32Array {
  const columns = new Int32Array(nodes.length).fill(-1);
  const out = forwardFrom(nodes.length, edges);
  const before = new Map<number, number>();
  for (const [index, { shape, lane }] of nodes.entries()) {
    if (columns[index] === -1) columns[index] = shape === 'exception' ? 0 : (before.get(lane) ?? -1) + 1;
    const column = columns[index] as number;
    before.set(lane, column);
    for (const to of out[index] as readonly number[])
      if (column >= (columns[to] as number)) columns[to] = column + 1;
  }
  return columns;
}

/** A way that does not lead back leads to a node of a higher number. */
function forwardFrom(count: number, edges: Chart['edges']): readonly (readonly number[])[] {
  const out: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to, back } of edges) if (!back) out[from]?.push(to);
  return out;
}
