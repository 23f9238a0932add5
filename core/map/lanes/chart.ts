import type { Hands } from '../hands.ts';
import type { MapEdge, MapNode, ProcessMap } from '../map.ts';
import type { Side } from '../performers.ts';
import type { LaneShape } from './outlines.ts';

/** What the lanes show of a map, by numbers: every way leads between two nodes of the chart. */
export interface Chart {
  readonly lanes: readonly ChartLane[];
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

export interface ChartLane {
  /** A role; undefined for the steps that name none, and for the lane of what may happen at any time. */
  readonly role: string | undefined;
  readonly side: Side;
  readonly isExceptions: boolean;
}

export interface ChartNode {
  readonly node: MapNode;
  readonly shape: LaneShape;
  readonly lane: number;
  /** The id of the node that a link stands for. */
  readonly linksTo: string | undefined;
}

export interface ChartEdge {
  readonly edge: MapEdge;
  readonly from: number;
  readonly to: number;
  readonly back: boolean;
}

/**
 * The lanes of the roles, those of one side together, in the order in which they first come up; below them a lane for
 * what may happen at any time. A way from there to a step of the procedure ends in a link: drawn out, it would cross
 * the whole map to say what a name says.
 */
export function chartOf(map: ProcessMap): Chart {
  const indexOf = new Map(map.nodes.map((node, index) => [node.id, index]));
  const edges = map.edges.map((edge) => ({
    edge,
    from: indexOf.get(edge.from) as number,
    to: indexOf.get(edge.to) as number,
    back: edge.back,
  }));
  const hands = handsIn(map, edges);
  const lanes = lanesOf(map, hands);
  const laneOf = new Map(lanes.map((lane, index) => [lane.isExceptions ? exceptions : lane.role, index]));
  const nodes: ChartNode[] = map.nodes.map((node, index) => ({
    node,
    shape: node.shape,
    lane: laneOf.get(node.isException ? exceptions : hands[index]?.role) as number,
    linksTo: undefined,
  }));
  return {
    lanes,
    nodes,
    edges: edges.map((edge) => (leavesExceptions(edge, map) ? linked(edge, nodes) : edge)),
  };
}

const exceptions = Symbol('exceptions');

function leavesExceptions({ from, to }: ChartEdge, { nodes }: ProcessMap): boolean {
  return nodes[from]?.isException === true && nodes[to]?.isException === false;
}

/** Ends a way in a link, which is added to the nodes. */
function linked(way: ChartEdge, nodes: ChartNode[]): ChartEdge {
  const { node } = nodes[way.to] as ChartNode;
  const title = node.texts.join(', ');
  const { edge } = way;
  nodes.push({
    node: {
      ...node,
      id: `${edge.from}to${edge.to}`,
      texts: [title],
      lines: [title],
      label: `Go to ${title}`,
      range: undefined,
      target: undefined,
      isException: true,
    },
    shape: 'link',
    lane: (nodes[way.from] as ChartNode).lane,
    linksTo: node.id,
  });
  return { ...way, to: nodes.length - 1, back: false };
}

/** In whose hands each node is: what nobody does stands with what leads to it, the start with what it leads to. */
function handsIn({ nodes }: ProcessMap, edges: readonly ChartEdge[]): readonly (Hands | undefined)[] {
  const before: (number | undefined)[] = nodes.map(() => undefined);
  for (const { from, to, back } of edges) if (!back) before[to] ??= from;
  const first = nodes.find((node) => node.hands !== undefined && !node.isException)?.hands;
  const found: (Hands | undefined)[] = [];
  for (const [index, { hands, shape }] of nodes.entries()) {
    const inherits = shape === 'fork' || shape === 'join' || shape === 'finish';
    const from = inherits ? before[index] : undefined;
    if (from !== undefined) found.push(hands ?? found[from]);
    else found.push(hands ?? (inherits || shape === 'start' ? first : undefined));
  }
  return found;
}

/** Who works comes first; those to whom it is only escalated come last. */
function lanesOf({ nodes }: ProcessMap, hands: readonly (Hands | undefined)[]): readonly ChartLane[] {
  const seen = new Map<string | undefined, Side>();
  const see = (wanted: (node: MapNode) => boolean) => {
    for (const [index, node] of nodes.entries()) {
      const { role, side } = hands[index] ?? nobody;
      if (!node.isException && wanted(node) && !seen.has(role)) seen.set(role, side);
    }
  };
  see(({ shape }) => shape !== 'start' && shape !== 'finish' && shape !== 'escalation');
  see(() => true);
  const lanes = [...seen].map(([role, side]): ChartLane => ({ role, side, isExceptions: false }));
  const order = [...new Set(lanes.map(({ side }) => side))];
  const grouped = order.flatMap((side) => lanes.filter((lane) => lane.side === side));
  return nodes.some((node) => node.isException)
    ? [...grouped, { role: undefined, side: 'internal', isExceptions: true }]
    : grouped;
}

const nobody = { role: undefined, side: 'internal' } as const;
