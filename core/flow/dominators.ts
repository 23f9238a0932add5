import { reversed, type Successors } from './successors.ts';

/** What every way from the root to a node passes. */
export class Dominators {
  /** The last node that all ways to a node pass before it; -1 for the root and for what no way leads to. */
  readonly immediate: Int32Array;
  /** The nodes that a way leads to, each behind its immediate dominator. */
  readonly order: readonly number[];
  readonly #enter: Int32Array;
  readonly #leave: Int32Array;

  constructor(next: Successors, root: number) {
    const { immediate, order } = immediateDominators(next, root);
    this.immediate = immediate;
    this.order = order;
    this.#enter = new Int32Array(next.length).fill(-1);
    this.#leave = new Int32Array(next.length).fill(-1);
    this.#number(root);
  }

  isReached(node: number): boolean {
    return this.#enter[node] !== -1;
  }

  /** Whether all ways to `node` pass `gate`; a node passes itself. False where no way leads. */
  dominates(gate: number, node: number): boolean {
    const [first, last] = [this.#enter[gate] as number, this.#leave[gate] as number];
    const at = this.#enter[node] as number;
    return first !== -1 && at >= first && at <= last;
  }

  /** Numbers the tree so that what a node dominates are the numbers from its own to its last. */
  #number(root: number): void {
    const children = this.immediate.length === 0 ? [] : Array.from(this.immediate, (): number[] => []);
    for (const node of this.order) children[this.immediate[node] as number]?.push(node);
    const path = [root];
    let count = 0;
    while (path.length > 0) {
      const node = path.pop() as number;
      if (node < 0) {
        this.#leave[~node] = count - 1;
        continue;
      }
      this.#enter[node] = count++;
      path.push(~node, ...(children[node] ?? []));
    }
  }
}

/**
 * T. Lengauer and R. Tarjan, “A fast algorithm for finding dominators in a flowgraph”, 1979, with simple path
 * compression: m log n at worst. The simpler walk of Cooper, Harvey and Kennedy takes the square where many branches
 * lead to one last step.
 */
function immediateDominators(next: Successors, root: number) {
  const size = next.length;
  const { order, parent } = depthFirst(next, root);
  const number = new Int32Array(size).fill(-1);
  for (const [index, node] of order.entries()) number[node] = index;
  const before = reversed(next);
  const semi = Int32Array.from(order, (_, index) => index);
  const forest = new Forest(order.length, semi);
  const buckets = order.map((): number[] => []);
  const immediate = new Int32Array(order.length);

  for (let at = order.length - 1; at > 0; at--) {
    const above = parent[at] as number;
    for (const each of before[order[at] as number] ?? []) {
      const from = number[each] as number;
      if (from === -1) continue;
      const best = semi[forest.lowest(from)] as number;
      if (best < (semi[at] as number)) semi[at] = best;
    }
    buckets[semi[at] as number]?.push(at);
    forest.link(above, at);
    for (const each of (buckets[above] as number[]).splice(0)) {
      const lowest = forest.lowest(each);
      immediate[each] = (semi[lowest] as number) < (semi[each] as number) ? lowest : above;
    }
  }
  const result = new Int32Array(size).fill(-1);
  for (let at = 1; at < order.length; at++) {
    if (immediate[at] !== semi[at]) immediate[at] = immediate[immediate[at] as number] as number;
    result[order[at] as number] = order[immediate[at] as number] as number;
  }
  return { immediate: result, order };
}

/** The nodes in the order in which a depth-first walk comes to them, and for each place the place that it came from. */
function depthFirst(next: Successors, root: number) {
  const order: number[] = [];
  const parent: number[] = [];
  const seen = new Uint8Array(next.length);
  const path: { readonly at: number; edge: number }[] = [];
  const enter = (node: number, from: number) => {
    seen[node] = 1;
    parent.push(from);
    path.push({ at: order.push(node) - 1, edge: 0 });
  };
  if (root < next.length) enter(root, -1);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const to = next[order[top.at] as number]?.[top.edge++];
    if (to === undefined) path.pop();
    else if (seen[to] === 0) enter(to, top.at);
  }
  return { order, parent };
}

/** Trees that grow at their roots, and the node of the lowest semidominator between a node and its root. */
class Forest {
  readonly #ancestor: Int32Array;
  readonly #label: Int32Array;
  readonly #semi: Int32Array;

  constructor(size: number, semi: Int32Array) {
    this.#ancestor = new Int32Array(size).fill(-1);
    this.#label = Int32Array.from({ length: size }, (_, index) => index);
    this.#semi = semi;
  }

  link(above: number, below: number): void {
    this.#ancestor[below] = above;
  }

  lowest(node: number): number {
    const path: number[] = [];
    let at = node;
    while (this.#ancestor[at] !== -1 && this.#ancestor[this.#ancestor[at] as number] !== -1) {
      path.push(at);
      at = this.#ancestor[at] as number;
    }
    for (const each of path.reverse()) this.#compress(each);
    return this.#ancestor[node] === -1 ? node : (this.#label[node] as number);
  }

  #compress(node: number): void {
    const above = this.#ancestor[node] as number;
    const best = this.#label[above] as number;
    if (this.#semiOf(best) < this.#semiOf(this.#label[node] as number)) this.#label[node] = best;
    this.#ancestor[node] = this.#ancestor[above] as number;
  }

  #semiOf(node: number): number {
    return this.#semi[node] as number;
  }
}
