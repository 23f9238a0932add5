import type { Range } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Flow } from '../flow/graph.ts';

/** A flow made ready to be drawn: labels, shapes, ids. */
export interface ProcessMap {
  readonly title: string;
  /** False where the text is broken where the flow is described: the map would have holes. */
  readonly complete: boolean;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

export type Shape =
  | 'start'
  | 'step'
  | 'approval'
  | 'check'
  | 'decision'
  | 'fork'
  | 'join'
  | 'run'
  | 'escalation'
  | 'exception'
  | 'finish'
  | 'stop';

export type Side = 'internal' | 'customer' | 'third party';

export interface MapNode {
  /** Letters and digits. The same for the same step in the next version of the document. */
  readonly id: string;
  /** The lines of text in the node: the role, then the title. */
  readonly lines: readonly string[];
  /** The lines as one text. */
  readonly label: string;
  readonly shape: Shape;
  readonly role: string | undefined;
  readonly side: Side;
  /** Offsets of the step with all that stands below it; undefined for a node that no line of the text is. */
  readonly range: Range | undefined;
  /** Offsets of the step's title. */
  readonly target: Range | undefined;
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly style: 'plain' | 'dotted';
}

/** The map of a document's flow. */
export function map(document: SopDocument, _flow: Flow): ProcessMap {
  return { title: document.title?.text ?? '', complete: true, nodes: [], edges: [] };
}
