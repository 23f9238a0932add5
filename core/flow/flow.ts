import type { SopDocument } from '../document/document.ts';
import type { Flow, FlowNode } from './graph.ts';

/** The flow of a document; of one variant where it is given: steps for others alone are passed over. */
export function flow(_document: SopDocument, _variant?: string): Flow {
  const start: FlowNode = { kind: 'start', step: undefined, at: undefined, text: undefined };
  return { nodes: [start], edges: [], start, broken: false };
}
