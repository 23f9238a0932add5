import type { Flow, FlowNode } from '../flow/graph.ts';
import { nameKey } from '../names/name-key.ts';
import type { Performers, Side } from './performers.ts';

/** In whose hands the work is. */
export interface Hands {
  readonly role: string;
  readonly side: Side;
}

/**
 * In whose hands the work is at each node of a flow, by the node's index: who does the step, who decides after it, who
 * is escalated to. A role goes by one name, however each step writes it.
 */
export function handsOf(flow: Flow, performers: Performers): readonly (Hands | undefined)[] {
  const known = new Map<string, Hands>();
  return flow.nodes.map((node) => {
    const role = node.kind === 'escalation' ? node.text?.text : performers.of(node.step);
    if (role === undefined || isNobodys(node)) return undefined;
    const key = nameKey(role);
    const hands = known.get(key) ?? { role, side: performers.sideOf(role) };
    known.set(key, hands);
    return hands;
  });
}

function isNobodys({ kind }: FlowNode): boolean {
  return kind === 'start' || kind === 'finish' || kind === 'fork' || kind === 'join' || kind === 'exception';
}
