import type { Layout } from '../../core/map/lanes/layout.ts';
import { anyTime, noRole } from './lane-names.ts';

/** The name of a lane stands upright at its head, in letters of about this height, on two lines at the most. */
const letterWidth = 6.6;
const around = 16;
/** Below the events of the last lane there is room for three lines of their names. */
const belowLast = 24;

/** The same layout with lanes as high as their names are long; what is below moves down. */
export function withRoomyLanes(placed: Layout): Layout {
  const { lanes, nodes, edges } = placed;
  const last = lanes.length - 1;
  const more = lanes.map(({ lane, height }, index) => {
    const name = lane.isExceptions ? anyTime : (lane.role ?? noRole);
    return Math.max(0, longestLine(name) * letterWidth + around - height) + (index === last ? belowLast : 0);
  });
  const down = (y: number) =>
    y + more.reduce((sum, each, index) => (y >= bottomOf(lanes[index]) ? sum + each : sum), 0);
  return {
    ...placed,
    height: placed.height + more.reduce((sum, each) => sum + each, 0),
    lanes: lanes.map((lane, index) => ({
      ...lane,
      y: down(lane.y),
      height: lane.height + (more[index] ?? 0),
    })),
    nodes: nodes.map((node) => ({ ...node, y: down(node.y) })),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(({ x, y }) => ({ x, y: down(y) })) })),
  };
}

function bottomOf(lane: Layout['lanes'][number] | undefined): number {
  return lane === undefined ? Number.POSITIVE_INFINITY : lane.y + lane.height;
}

/** Letters of the longer of two lines that a name is broken into, as evenly as its words allow. */
function longestLine(name: string): number {
  const breaks = [...name.matchAll(/ /g)].map(({ index }) => Math.max(index, name.length - index - 1));
  return Math.min(name.length, ...breaks);
}
