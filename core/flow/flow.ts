import type { SopDocument } from '../document/document.ts';
import { FlowBuilder } from './builder.ts';
import type { Flow } from './graph.ts';

/** The flow of a document; of one variant where it is given: steps for others alone are passed over. */
export function flow(document: SopDocument, variant?: string): Flow {
  const flows = document.once('flows', () => new Map<string | undefined, Flow>());
  const before = flows.get(variant);
  if (before !== undefined) return before;
  const after = new FlowBuilder(document, variant).build();
  flows.set(variant, after);
  return after;
}
