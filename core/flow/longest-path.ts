import type { Successors } from './successors.ts';

/** The longest way that leads to each node, its own weight included, and the node that it comes from. */
export interface LongestPaths {
  /** -Infinity where no way leads from the root. */
  readonly length: Float64Array;
  /** -1 for the root and for what no way leads to. */
  readonly from: Int32Array;
}

/** Longest ways from the root. Ways that lead back, to a node of no higher number, are not gone. */
export function longestPaths(next: Successors, root: number, weight: (node: number) => number): LongestPaths {
  const length = new Float64Array(next.length).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(next.length).fill(-1);
  if (root < next.length) length[root] = weight(root);
  for (let node = root; node < next.length; node++) {
    const soFar = length[node] as number;
    if (soFar === Number.NEGATIVE_INFINITY) continue;
    for (const to of next[node] ?? []) {
      const total = soFar + weight(to);
      if (to <= node || total <= (length[to] as number)) continue;
      length[to] = total;
      from[to] = node;
    }
  }
  return { length, from };
}

/** The nodes of the longest way to `node`, from the root on. */
export function pathTo(node: number, { from }: LongestPaths): readonly number[] {
  const path = [node];
  for (let at = from[node] as number; at !== -1; at = from[at] as number) path.push(at);
  return path.reverse();
}
