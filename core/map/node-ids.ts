import type { Flow, FlowNode } from '../flow/graph.ts';
import { nameKey } from '../names/name-key.ts';

/**
 * An id for each node, made from what the node says: a step keeps its id when others come before it or its fields
 * change. Always `n` and six letters or digits, so that none is a word of a diagram language.
 */
export function nodeIds(flow: Flow): ReadonlyMap<FlowNode, string> {
  const ids = new Map<FlowNode, string>();
  const taken = new Map<string, number>();
  for (const node of flow.nodes) {
    const base = `n${hash(`${node.kind}\n${stepKey(node)}\n${textKey(node)}`)}`;
    const before = taken.get(base) ?? 0;
    taken.set(base, before + 1);
    ids.set(node, before === 0 ? base : `${base}x${before + 1}`);
  }
  return ids;
}

function stepKey({ step }: FlowNode): string {
  return step === undefined ? '' : (step.idKey ?? step.titleKey);
}

function textKey({ step, text }: FlowNode): string {
  if (text === undefined) return '';
  return step !== undefined && text === step.title ? step.titleKey : nameKey(text.text);
}

/** FNV-1a of the UTF-16 code units, in six characters. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return (value >>> 0).toString(36).padStart(6, '0').slice(-6);
}
