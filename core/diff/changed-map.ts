import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { flow } from '../flow/flow.ts';
import type { Flow, FlowNode } from '../flow/graph.ts';
import type { ChangeMark, ChangeMarks } from '../map/change-mark.ts';
import { type MapEdge, type MapNode, map, type ProcessMap } from '../map/map.ts';
import { nameKey } from '../names/name-key.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Change } from './change.ts';
import type { DocumentDiff } from './diff.ts';
import type { Piece } from './piece.ts';

/** One map of two versions: that of the one after, with what is gone where it stood. */
export interface ChangedMap {
  readonly map: ProcessMap;
  readonly marks: ChangeMarks;
}

/** Undefined where nothing that the map shows has changed. */
export function changedMap(diff: DocumentDiff, workspace?: Workspace): ChangedMap | undefined {
  if (!diff.after.isProcedure) return undefined;
  const was = drawn(diff.before, workspace);
  const is = drawn(diff.after, workspace);
  const counterparts = counterpartsOf(was.flow, is.flow, diff);
  const idAfter = new Map<string, string>();
  const marks = new Map<string, ChangeMark>();
  for (const [before, after] of counterparts) idAfter.set(was.idOf(before), is.idOf(after));
  const known = new Set(counterparts.values());
  for (const node of is.flow.nodes) if (!known.has(node)) marks.set(is.idOf(node), 'added');

  const taken = new Set(is.map.nodes.map(({ id }) => id));
  const nodes: MapNode[] = [...is.map.nodes];
  let last: string | undefined;
  for (const node of was.map.nodes) {
    const id = idAfter.get(node.id);
    if (id === undefined) {
      const own = taken.has(node.id) ? `${node.id}gone` : node.id;
      idAfter.set(node.id, own);
      marks.set(own, 'removed');
      const at = nodes.findIndex((each) => each.id === last) + 1;
      nodes.splice(at, 0, { ...node, id: own, range: undefined, target: undefined });
      last = own;
    } else last = id;
  }
  for (const change of diff.changes) markChange(change, is, marks);
  const { edges, ways } = merged(was.map.edges, is.map.edges, idAfter, marks);
  if (marks.size + ways.size === 0) return undefined;
  return { map: { ...is.map, nodes, edges }, marks: { nodes: marks, ways } };
}

interface Drawn {
  readonly flow: Flow;
  readonly map: ProcessMap;
  readonly idOf: (node: FlowNode) => string;
}

function drawn(document: SopDocument, workspace: Workspace | undefined): Drawn {
  const graph = flow(document);
  const made = map(document, graph, workspace);
  return { flow: graph, map: made, idOf: ({ index }) => (made.nodes[index] as MapNode).id };
}

/** Which nodes are the same: those of the same step that are of one kind, and say the same where a step has several. */
function counterpartsOf(was: Flow, is: Flow, { pieces, pairs }: DocumentDiff): Map<FlowNode, FlowNode> {
  const stepAfter = new Map<Step, Step>();
  const gather = (piece: Piece) => {
    const before = pairs.beforeOf(piece)?.step;
    if (before !== undefined && piece.step !== undefined) stepAfter.set(before, piece.step);
    for (const child of piece.children) gather(child);
  };
  gather(pieces.after);
  const numbers = new Map<Step, number>();
  const keyed = (graph: Flow, same: (step: Step) => Step | undefined) => {
    const nodes = new Map<string, FlowNode>();
    for (const node of graph.nodes) {
      const step = node.step && same(node.step);
      if (node.step !== undefined && step === undefined) continue;
      if (step !== undefined && !numbers.has(step)) numbers.set(step, numbers.size);
      const text = saysItself.has(node.kind) ? nameKey(node.text?.text ?? '') : '';
      const key = `${node.kind} ${step === undefined ? '' : numbers.get(step)} ${text}`;
      let nth = 1;
      while (nodes.has(`${key} ${nth}`)) nth++;
      nodes.set(`${key} ${nth}`, node);
    }
    return nodes;
  };
  const before = keyed(was, (step) => stepAfter.get(step));
  const after = keyed(is, (step) => step);
  const found = new Map<FlowNode, FlowNode>();
  for (const [key, node] of before) {
    const same = after.get(key);
    if (same !== undefined) found.set(node, same);
  }
  return found;
}

/** Nodes of which a step or a document may have several, told apart by what they say. */
const saysItself: ReadonlySet<string> = new Set(['run', 'escalation', 'exception']);

/** Marks the node that a change is of. How something is said is not to be seen on a map. */
function markChange(change: Change, { flow: graph, idOf }: Drawn, marks: Map<string, ChangeMark>): void {
  const { after, kind } = change;
  if (after === undefined || kind === 'added' || change.class === 'wording only') return;
  const node = graph.nodes.find((each) => isNodeOf(each, after, change));
  if (node === undefined) return;
  const id = idOf(node);
  // What has moved and changed as well is shown as moved: that is what cannot be seen from the node alone.
  if (!marks.has(id) || kind === 'moved') marks.set(id, kind === 'moved' ? 'moved' : 'changed');
}

function isNodeOf(node: FlowNode, piece: Piece, { edits: [edit] }: Change): boolean {
  if (piece.sort === 'step')
    return node.step === piece.step && (node.kind === 'step' || node.kind === 'check');
  if (piece.sort === 'branch') {
    const isOwn = node.branches.some(
      (branch) => branch.node.block === piece.at?.block && branch.node.start === piece.at.start,
    );
    return isOwn && (node.kind === 'decision' || node.kind === 'exception');
  }
  const field = edit?.kind === 'changed' ? edit.name : '';
  if (piece.sort !== 'document') return false;
  return (
    (node.kind === 'start' && field === 'trigger') || (node.kind === 'finish' && field === 'completed when')
  );
}

/** The ways after, and those that are gone with a node or that a branch or a target no longer leads. */
function merged(
  was: readonly MapEdge[],
  is: readonly MapEdge[],
  idAfter: ReadonlyMap<string, string>,
  marks: ReadonlyMap<string, ChangeMark>,
): { readonly edges: readonly MapEdge[]; readonly ways: ReadonlyMap<number, ChangeMark> } {
  const before = was.map((edge): MapEdge => {
    const end = (id: string) => idAfter.get(id) as string;
    return { ...edge, from: end(edge.from), to: end(edge.to) };
  });
  const keyOf = ({ from, to }: MapEdge) => `${from} ${to}`;
  const hadWay = new Set(before.map(keyOf));
  const hasWay = new Set(is.map(keyOf));
  const isGone = (edge: MapEdge) => marks.get(edge.from) === 'removed' || marks.get(edge.to) === 'removed';
  const gone = before.filter((edge) => !hasWay.has(keyOf(edge)) && (isGone(edge) || edge.kind !== 'next'));
  const ways = new Map<number, ChangeMark>();
  for (const [index, edge] of is.entries()) if (!hadWay.has(keyOf(edge))) ways.set(index, 'added');
  for (const index of gone.keys()) ways.set(is.length + index, 'removed');
  return { edges: [...is, ...gone], ways };
}
