import {
  type Flow,
  flow as flowOf,
  type MapEdge,
  type MapNode,
  map as mapOf,
  type ProcessMap,
  type SopDocument,
  type Workspace,
} from '../../core/index.ts';

/** Two ways that meet: BPMN says so with a gateway, since whatever has two ways in would be done twice. */
const mergeTexts: readonly string[] = [];

/** The process map with a gateway wherever ways meet, and each way with the one of the flow that it was made from. */
export interface BpmnMap {
  readonly map: ProcessMap;
  readonly flow: Flow;
  /** By the id of the map's node: its place in the flow. Gateways that were added have none. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** By edge of the map: that of the flow; undefined for the way out of a gateway that was added. */
  readonly edgeOf: ReadonlyMap<MapEdge, Flow['edges'][number]>;
}

export function bpmnMap(document: SopDocument, workspace: Workspace): BpmnMap {
  const flow = flowOf(document);
  const map = mapOf(document, flow, workspace);
  const indexOf = new Map(map.nodes.map(({ id }, index) => [id, index]));
  const arriving = new Map<string, number>();
  for (const { to } of map.edges) arriving.set(to, (arriving.get(to) ?? 0) + 1);
  const nodes = map.nodes.flatMap((node) =>
    (arriving.get(node.id) ?? 0) > 1 && needsMerge(node)
      ? [mergeBefore(node), asGateway(node)]
      : [asGateway(node)],
  );
  const merged = new Set(
    nodes.filter(({ id }) => id.startsWith(mergePrefix)).map(({ id }) => id.slice(mergePrefix.length)),
  );
  const edgeOf = new Map<MapEdge, Flow['edges'][number]>();
  const edges = map.edges.map((edge, index) => {
    const to = merged.has(edge.to) ? `${mergePrefix}${edge.to}` : edge.to;
    const written: MapEdge = { ...edge, to };
    edgeOf.set(written, flow.edges[index] as Flow['edges'][number]);
    return written;
  });
  const out = [...merged].map(
    (id): MapEdge => ({ from: `${mergePrefix}${id}`, to: id, label: '', style: 'plain', kind: 'next' }),
  );
  return { map: { ...map, nodes, edges: [...edges, ...out] }, flow, indexOf, edgeOf };
}

export const mergePrefix = 'merge';

/** Ends may be reached in many ways, and a join waits for all of its own. */
function needsMerge({ shape }: MapNode): boolean {
  return !ends.has(shape) && shape !== 'join';
}

const ends: ReadonlySet<MapNode['shape']> = new Set<MapNode['shape']>([
  'finish',
  'stop',
  'escalation',
  'resume',
]);

function mergeBefore(node: MapNode): MapNode {
  return {
    ...node,
    id: `${mergePrefix}${node.id}`,
    texts: mergeTexts,
    lines: mergeTexts,
    label: '',
    shape: 'stop',
    facts: undefined,
    range: undefined,
    target: undefined,
  };
}

/** Gateways of all sorts are drawn in the same room. */
function asGateway(node: MapNode): MapNode {
  return node.shape === 'fork' || node.shape === 'join' ? { ...node, shape: 'stop' } : node;
}
