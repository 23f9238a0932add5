import type { SopDocument } from '../document/document.ts';
import type { Flow, FlowNode } from '../flow/graph.ts';
import { nodeIds } from './node-ids.ts';
import { timings } from './timing.ts';

/**
 * The ids of the nodes that decide how long the whole takes when all goes as it should, in order from the trigger to
 * the outcome: where ways meet again, those of the one that ends last. Empty where no step says how long it takes.
 */
export function criticalPath(document: SopDocument, flow: Flow): readonly string[] {
  const timed = timings(document, flow);
  const byNode = new Map(timed.map((timing) => [timing.node, timing]));
  const last = flow.nodes.at(-1);
  if (last === undefined || !byNode.has(last) || timed.every(({ begin, end }) => begin === end)) return [];
  const ids = nodeIds(flow);
  const path: string[] = [];
  for (let node: FlowNode | undefined = last; node !== undefined; node = byNode.get(node)?.after)
    path.push(ids.get(node) as string);
  return path.reverse();
}
