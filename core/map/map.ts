import type { Range } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Flow, FlowEdgeKind, FlowNode } from '../flow/graph.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { edgeLabel } from './edge-label.ts';
import { type Hands, handsOf } from './hands.ts';
import { nodeIds } from './node-ids.ts';
import { nodeTexts } from './node-texts.ts';
import { Performers, type Side } from './performers.ts';
import { type Shape, shapeOf } from './shapes.ts';
import { type StepFacts, stepFacts } from './step-facts.ts';

/** A flow made ready to be drawn: labels, shapes, ids. */
export interface ProcessMap {
  readonly title: string;
  /** False where the text is broken where the flow is described: the map would have holes. */
  readonly complete: boolean;
  /** In the order of the flow. */
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

export interface MapNode {
  /** Letters and digits. The same for the same step in the next version of the document. */
  readonly id: string;
  /** What it says: a step its title, a decision its question, the start what triggers it. */
  readonly texts: readonly string[];
  /** The lines of text in the node where nothing else shows who does it: the role, the title, the variants. */
  readonly lines: readonly string[];
  /** The lines as one text. */
  readonly label: string;
  readonly shape: Shape;
  readonly role: string | undefined;
  /** Whose work it is; `internal` for what is nobody's. */
  readonly side: Side;
  /** Undefined where nothing says it. */
  readonly hands: Hands | undefined;
  /** What may happen at any time, and what is done then: no part of the way from the trigger to the outcome. */
  readonly isException: boolean;
  /** What a step says of itself beside its title; undefined for every other node. */
  readonly facts: StepFacts | undefined;
  /** Offsets of the step, check or exception with all that stands below it; undefined for every other node. */
  readonly range: Range | undefined;
  /** Offsets of its title. */
  readonly target: Range | undefined;
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** Dotted ways are not taken when all goes as it should. */
  readonly style: 'plain' | 'dotted';
  readonly kind: FlowEdgeKind;
}

/** The map of a document's flow; the workspace knows the sides of roles that the document does not declare itself. */
export function map(document: SopDocument, flow: Flow, workspace?: Workspace): ProcessMap {
  const performers = new Performers(document, workspace);
  const ids = nodeIds(flow);
  const idOf = (node: FlowNode) => ids.get(node) as string;
  const hands = handsOf(flow, performers);
  const firstException = flow.nodes.findIndex((node) => node.kind === 'exception');
  const afterExceptions = flow.nodes.findIndex(
    (node, index) => index > firstException && (node.kind === 'check' || node.kind === 'finish'),
  );
  const nodes = flow.nodes.map((node, index): MapNode => {
    const role = performers.of(node.step);
    const isWork = isWorkOf(node);
    const facts = isWork && node.step !== undefined ? stepFacts(document, node.step) : undefined;
    const texts = nodeTexts(document, node);
    const lines = [isWork ? role : undefined, ...texts, onlyFor(facts)].filter((line) => line !== undefined);
    return {
      id: idOf(node),
      texts,
      lines,
      label: lines.join(': '),
      shape: shapeOf(node),
      role: isWork ? role : undefined,
      side: isWork ? performers.sideOf(role) : 'internal',
      hands: hands[index],
      isException: firstException !== -1 && firstException <= index && index < afterExceptions,
      facts,
      ...placeOf(document, node),
    };
  });
  const edges = flow.edges.map((edge) => ({
    from: idOf(edge.from),
    to: idOf(edge.to),
    label: edgeLabel(edge),
    style: edge.kind === 'late' || edge.from.kind === 'exception' ? ('dotted' as const) : ('plain' as const),
    kind: edge.kind,
  }));
  return { title: document.title?.text ?? '', complete: !flow.broken, nodes, edges };
}

function onlyFor(facts: StepFacts | undefined): string | undefined {
  return facts === undefined || facts.variants.length === 0
    ? undefined
    : `only for ${facts.variants.join(', ')}`;
}

function isWorkOf({ kind }: FlowNode): boolean {
  return kind === 'step' || kind === 'check';
}

function placeOf(document: SopDocument, node: FlowNode): Pick<MapNode, 'range' | 'target'> {
  const at =
    node.kind === 'exception' ? node.branches[0]?.node : isWorkOf(node) ? node.step?.node : undefined;
  if (at === undefined) return { range: undefined, target: undefined };
  const range = document.tree.range({ block: at.block, start: at.start, end: at.bodyEnd });
  return { range, target: node.text === undefined ? range : document.tree.range(node.text) };
}
