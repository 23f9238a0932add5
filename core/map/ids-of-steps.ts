import type { Step } from '../document/step.ts';
import type { Flow } from '../flow/graph.ts';
import type { ProcessMap } from './map.ts';

/** The ids by which steps are known on a map. */
export function idsOfSteps({ nodes }: ProcessMap, graph: Flow): ReadonlyMap<Step, string> {
  const ids = new Map<Step, string>();
  for (const [index, { step, kind }] of graph.nodes.entries())
    if (step !== undefined && (kind === 'step' || kind === 'check')) ids.set(step, nodes[index]?.id ?? '');
  return ids;
}
