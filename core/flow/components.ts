import type { Successors } from './successors.ts';

/**
 * The strongly connected components: sets of nodes each of which leads to all others of its set. What others lead to
 * comes first. R. Tarjan, “Depth-first search and linear graph algorithms”, 1972, without recursion, as documents may
 * be long.
 */
export function components(next: Successors): readonly (readonly number[])[] {
  const found: number[][] = [];
  const order = new Int32Array(next.length).fill(-1);
  const low = new Int32Array(next.length);
  const isOpen = new Uint8Array(next.length);
  const open: number[] = [];
  const path: { readonly node: number; edge: number }[] = [];
  let visited = 0;

  const enter = (node: number) => {
    order[node] = low[node] = visited++;
    isOpen[node] = 1;
    open.push(node);
    path.push({ node, edge: 0 });
  };
  const lower = (node: number, to: number) => {
    if (to < (low[node] as number)) low[node] = to;
  };
  const leave = (node: number) => {
    if (low[node] !== order[node]) return;
    const component: number[] = [];
    let member: number;
    do {
      member = open.pop() as number;
      isOpen[member] = 0;
      component.push(member);
    } while (member !== node);
    found.push(component.reverse());
  };

  for (let root = 0; root < next.length; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const to = next[at.node]?.[at.edge++];
      if (to === undefined) {
        leave(at.node);
        path.pop();
        const above = path.at(-1);
        if (above !== undefined) lower(above.node, low[at.node] as number);
      } else if (order[to] === -1) enter(to);
      else if (isOpen[to] === 1) lower(at.node, order[to] as number);
    }
  }
  return found;
}

/** Whether a component is a loop: more than one node, or one that leads to itself. */
export function isLoop(component: readonly number[], next: Successors): boolean {
  const [first] = component;
  return component.length > 1 || (first !== undefined && (next[first] ?? []).includes(first));
}
