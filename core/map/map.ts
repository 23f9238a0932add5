import type { Range } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Flow, FlowNode } from '../flow/graph.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { edgeLabel } from './edge-label.ts';
import { nodeIds } from './node-ids.ts';
import { nodeLines } from './node-lines.ts';
import { Performers, type Side } from './performers.ts';
import { type Shape, shapeOf } from './shapes.ts';

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
  /** The lines of text in the node: the role, then the title. */
  readonly lines: readonly string[];
  /** The lines as one text. */
  readonly label: string;
  readonly shape: Shape;
  readonly role: string | undefined;
  /** Whose work it is; `internal` for what is nobody's. */
  readonly side: Side;
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
}

/** The map of a document's flow; the workspace knows the sides of roles that the document does not declare itself. */
export function map(document: SopDocument, flow: Flow, workspace?: Workspace): ProcessMap {
  const performers = new Performers(document, workspace);
  const ids = nodeIds(flow);
  const idOf = (node: FlowNode) => ids.get(node) as string;
  const nodes = flow.nodes.map((node): MapNode => {
    const role = performers.of(node.step);
    const isWork = node.kind === 'step' || node.kind === 'check';
    const lines = nodeLines(document, node, isWork ? role : undefined);
    return {
      id: idOf(node),
      lines,
      label: lines.join(': '),
      shape: shapeOf(node),
      role: isWork ? role : undefined,
      side: isWork ? performers.sideOf(role) : 'internal',
      ...placeOf(document, node),
    };
  });
  const edges = flow.edges.map((edge) => ({
    from: idOf(edge.from),
    to: idOf(edge.to),
    label: edgeLabel(edge),
    style: edge.kind === 'late' || edge.from.kind === 'exception' ? ('dotted' as const) : ('plain' as const),
  }));
  return { title: document.title?.text ?? '', complete: !flow.broken, nodes, edges };
}

function placeOf(document: SopDocument, node: FlowNode): Pick<MapNode, 'range' | 'target'> {
  const at =
    node.kind === 'exception'
      ? node.branches[0]?.node
      : node.kind === 'step' || node.kind === 'check'
        ? node.step?.node
        : undefined;
  if (at === undefined) return { range: undefined, target: undefined };
  const range = document.tree.range({ block: at.block, start: at.start, end: at.bodyEnd });
  return { range, target: node.text === undefined ? range : document.tree.range(node.text) };
}
