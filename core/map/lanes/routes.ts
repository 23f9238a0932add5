import type { Chart, ChartEdge } from './chart.ts';
import type { Places } from './places.ts';
import { Channel } from './tracks.ts';

/**
 * The channels that ways run through, none of which has a box in it: a gutter before each column, and above and below
 * each row a channel; above each lane one for what leads back.
 */
export interface Routes {
  readonly ways: readonly Way[];
  /** By the column that it stands before; one more entry is for what stands after the last. */
  readonly gutters: readonly Channel[];
  /** By level: four for each row. */
  readonly channels: readonly Channel[];
}

/** How one edge goes. */
export interface Way {
  readonly kind: 'straight' | 'turn' | 'detour';
  /** The gutters in which it leaves and arrives. */
  readonly leaves: number;
  readonly arrives: number;
  /** The channel that a detour goes through. */
  readonly channel: number;
  readonly net: number;
}

export const levelOf = {
  loops: (row: number) => 4 * row,
  above: (row: number) => 4 * row + 1,
  row: (row: number) => 4 * row + 2,
  below: (row: number) => 4 * row + 3,
} as const;

/**
 * The way of each edge: straight through free cells; with one turn to a box in the next column; else with a detour
 * through the channel next to the row that it leads to.
 */
export function routesOf(chart: Chart, columns: Int32Array, places: Places): Routes {
  const last = columns.reduce((most, column) => Math.max(most, column), 0);
  const rowCount = places.firstRows.at(-1) as number;
  const gutters = Array.from({ length: last + 2 }, () => new Channel());
  const channels = Array.from({ length: 4 * rowCount }, () => new Channel());

  const ways = chart.edges.map((edge, index): Way => {
    const { from, to, back } = edge;
    const leaves = (columns[from] as number) + 1;
    const arrives = columns[to] as number;
    const net = back ? to + chart.nodes.length : to;
    if (places.straight[from] === index) return { kind: 'straight', leaves, arrives, channel: 0, net };
    const [start, end] = [places.rows[from] as number, places.rows[to] as number];
    if (leaves === arrives && !back) {
      gutters[leaves]?.take(net, levelOf.row(start), levelOf.row(end));
      return { kind: 'turn', leaves, arrives, channel: 0, net };
    }
    const channel = channelFor(edge, chart, places);
    gutters[leaves]?.take(net, levelOf.row(start), channel);
    channels[channel]?.take(net, leaves, arrives);
    gutters[arrives]?.take(net, channel, levelOf.row(end));
    return { kind: 'detour', leaves, arrives, channel, net };
  });
  return { ways, gutters, channels };
}

/** What leads back goes above the lane that it leads to, what passes others by goes above its row. */
function channelFor({ from, to, back }: ChartEdge, { nodes }: Chart, { rows, firstRows }: Places): number {
  const [start, end] = [rows[from] as number, rows[to] as number];
  if (back) return levelOf.loops(firstRows[(nodes[to] as Chart['nodes'][number]).lane] as number);
  return start > end ? levelOf.below(end) : levelOf.above(end);
}
