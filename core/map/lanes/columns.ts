import type { Chart } from './chart.ts';

/**
 * The column of each node: the first after everything that leads to it. What nothing leads to stands after what comes
 * before it in the text, except at the beginning and where something may happen at any time.
 */
export function columnsOf({ nodes, edges }: Chart): Int32Array {
  const columns = new Int32Array(nodes.length).fill(-1);
  const out = forwardFrom(nodes.length, edges);
  let before = -1;
  for (let node = 0; node < nodes.length; node++) {
    if (columns[node] === -1) columns[node] = nodes[node]?.shape === 'exception' ? 0 : before + 1;
    const column = columns[node] as number;
    before = column;
    for (const to of out[node] as readonly number[])
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
