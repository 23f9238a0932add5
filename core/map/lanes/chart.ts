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
  /** Leads back, to a node of no higher number. */
  readonly back: boolean;
}

/** Charts that no way leads between: the first stands above the other. */
export interface Charts {
  /** From the trigger to the outcome: the lanes of the roles, those of one side together, as they first come up. */
  readonly procedure: Chart;
  /** What may happen at any time, in a lane of its own; undefined where nothing is said of it. */
  readonly exceptions: Chart | undefined;
}

/**
 * A way from an exception to a step of the procedure, or the other way round, ends in a link: drawn out, it would cross the whole map to say
 * what a name says.
 */
export function chartsOf(map: ProcessMap): Charts {
  const { nodes } = map;
  const indexOf = new Map(nodes.map((node, index) => [node.id, index]));
  const ways = map.edges.map((edge) => ({
    edge,
    from: indexOf.get(edge.from) as number,
    to: indexOf.get(edge.to) as number,
  }));
  const hands = handsIn(map, ways);
  const lanes = lanesOf(map, hands);
  const laneOf = new Map(lanes.map(({ role }, index) => [role, index]));
  const isException = (index: number) => nodes[index]?.isException === true;
  const procedure = new ChartBuilder(lanes);
  const exceptions = new ChartBuilder([{ role: undefined, side: 'internal', isExceptions: true }]);
  const numbers = nodes.map((node, index) =>
    node.isException
      ? exceptions.add(node, node.shape, 0)
      : procedure.add(node, node.shape, laneOf.get(hands[index]?.role) as number),
  );
  for (const { edge, from, to } of ways) {
    const [start, end] = [numbers[from] as number, numbers[to] as number];
    const own = isException(from) ? exceptions : procedure;
    const isWithin = isException(from) === isException(to);
    own.connect(edge, start, isWithin ? end : own.addLink(edge, start, nodes[to] as MapNode));
  }
  return {
    procedure: procedure.chart,
    exceptions: exceptions.chart.nodes.length === 0 ? undefined : exceptions.chart,
  };
}

class ChartBuilder {
  readonly chart: Chart & { readonly nodes: ChartNode[]; readonly edges: ChartEdge[] };

  constructor(lanes: readonly ChartLane[]) {
    this.chart = { lanes, nodes: [], edges: [] };
  }

  /** Returns its number. */
  add(node: MapNode, shape: LaneShape, lane: number, linksTo?: string): number {
    return this.chart.nodes.push({ node, shape, lane, linksTo }) - 1;
  }

  /** A link in the lane of the node that leads to it. */
  addLink(way: MapEdge, from: number, { id, ...node }: MapNode): number {
    const title = node.texts.join(', ');
    const link = {
      ...node,
      id: `${way.from}to${id}`,
      label: `Go to ${title}`,
      range: undefined,
      target: undefined,
    };
    return this.add(link, 'link', this.chart.nodes[from]?.lane ?? 0, id);
  }

  connect(edge: MapEdge, from: number, to: number): void {
    this.chart.edges.push({ edge, from, to, back: to <= from });
  }
}

/** In whose hands each node is: what nobody does stands with what leads to it, the start with what it leads to. */
function handsIn(
  { nodes }: ProcessMap,
  ways: readonly Pick<ChartEdge, 'from' | 'to'>[],
): readonly (Hands | undefined)[] {
  const before: (number | undefined)[] = nodes.map(() => undefined);
  for (const { from, to } of ways) if (from < to) before[to] ??= from;
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
  return order.flatMap((side) => lanes.filter((lane) => lane.side === side));
}

const nobody = { role: undefined, side: 'internal' } as const;
