import { Readers } from '../document/per-block.ts';
import { components, isLoop } from './components.ts';
import type { Flow, FlowEdge, FlowNode } from './graph.ts';
import { successorsOf } from './successors.ts';

/** Work that can come round again. */
export interface Loop {
  /** In the order of the text. */
  readonly nodes: readonly FlowNode[];
  /** The ways that lead out of it. */
  readonly exits: readonly FlowEdge[];
}

/** The loops of a flow, in the order of the text; loops that share a step are one. Several rules ask of the same flow. */
export const loopsOf = new Readers<Flow>().add((flow: Flow): readonly Loop[] =>
  flow.edges.some((edge) => edge.jump !== undefined) ? find(flow) : [],
);

function find(flow: Flow): readonly Loop[] {
  const next = successorsOf(flow);
  const loops = components(next).filter((component) => isLoop(component, next));
  const loopOf = new Int32Array(flow.nodes.length).fill(-1);
  for (const [index, loop] of loops.entries()) for (const node of loop) loopOf[node] = index;
  return loops
    .map((loop): Loop => {
      const inOrder = loop.toSorted((one, other) => one - other);
      const edges = inOrder.flatMap((node) => flow.out[node] ?? []);
      return {
        nodes: inOrder.map((node) => flow.nodes[node] as FlowNode),
        exits: edges.filter(({ from, to }) => loopOf[from.index] !== loopOf[to.index]),
      };
    })
    .sort((one, other) => (one.nodes[0]?.index ?? 0) - (other.nodes[0]?.index ?? 0));
}
