import type { MapEdge, MapNode, ProcessMap } from '../map.ts';
import type { Side } from '../performers.ts';
import { type Chart, type ChartLane, chartsOf } from './chart.ts';
import { columnsOf } from './columns.ts';
import { type Exits, exitsOf } from './exits.ts';
import { Grid } from './grid.ts';
import { labelRoom } from './label-room.ts';
import type { LaneShape } from './outlines.ts';
import { placesOf } from './places.ts';
import { routesOf, type Way } from './routes.ts';
import { frame, groupStrip, laneHead } from './sizes.ts';

/** The lanes with a place for everything, in pixels at actual size from the upper left corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  /** What stands around the lanes of one side; none where all are of the same. */
  readonly groups: readonly PlacedGroup[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The whole band; its head stands at its left. */
export interface PlacedLane extends Area {
  readonly lane: ChartLane;
}

export interface PlacedGroup extends Area {
  readonly side: Side;
}

export interface PlacedNode extends Area {
  readonly node: MapNode;
  readonly shape: LaneShape;
  /** The id of the node that a link stands for. */
  readonly linksTo: string | undefined;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly edge: MapEdge;
  readonly back: boolean;
  /** At least two; every line between two of them is level or upright. */
  readonly points: readonly Point[];
  /** The room for what stands on it. */
  readonly label: Area | undefined;
}

/** Takes a time that is about proportional to the number of nodes and edges. */
export function layout(map: ProcessMap): Layout {
  const charts = chartsOf(map);
  const strip = new Set(charts.procedure.lanes.map(({ side }) => side)).size > 1 ? groupStrip : 0;
  const left = frame + strip;
  const procedure = placed(charts.procedure, left, frame);
  const parts = [
    procedure,
    ...(charts.exceptions ? [placed(charts.exceptions, left, procedure.bottom)] : []),
  ];
  const right = Math.max(...parts.map((part) => part.right));
  const lanes = parts.flatMap((part) => part.lanes).map((lane) => ({ ...lane, width: right - left }));
  return {
    width: right + frame,
    height: (parts.at(-1)?.bottom ?? 0) + frame,
    lanes,
    groups: strip === 0 ? [] : groupsOf(lanes),
    nodes: parts.flatMap((part) => part.nodes),
    edges: parts.flatMap((part) => part.edges),
  };
}

interface Part extends Pick<Layout, 'lanes' | 'nodes' | 'edges'> {
  readonly right: number;
  readonly bottom: number;
}

function placed(chart: Chart, left: number, top: number): Part {
  const columns = columnsOf(chart);
  const places = placesOf(chart, columns);
  const routes = routesOf(chart, columns, places);
  const exits = exitsOf(chart, columns, places, routes);
  const grid = new Grid(chart, { columns, places, routes, exits }, { x: left + laneHead, y: top });
  const { right, bottom } = grid;
  const lanes = chart.lanes.map(
    (lane, index): PlacedLane => ({ lane, x: left, width: right - left, ...grid.bandOf(index) }),
  );
  const nodes = chart.nodes.map(
    ({ node, shape, linksTo }, index): PlacedNode => ({ node, shape, linksTo, ...grid.boxOf(index) }),
  );
  const edges = routes.ways.map((way, index) => placedEdge(index, way, chart, exits, grid));
  return { right, bottom, lanes, nodes, edges };
}

function groupsOf(lanes: readonly PlacedLane[]): readonly PlacedGroup[] {
  const groups: PlacedGroup[] = [];
  for (const { lane, y, height } of lanes) {
    if (lane.isExceptions) continue;
    const last = groups.at(-1);
    if (last?.side === lane.side) groups[groups.length - 1] = { ...last, height: y + height - last.y };
    else groups.push({ side: lane.side, x: frame, y, width: groupStrip, height });
  }
  return groups;
}

function placedEdge(index: number, way: Way, { edges }: Chart, exits: Exits, grid: Grid): PlacedEdge {
  const { edge, from, to, back } = edges[index] as Chart['edges'][number];
  const [start, end] = [grid.exitOf(from), grid.entryOf(to, back)];
  const y = start.y + (exits.offsets[index] as number);
  const points: Point[] = [start];
  const turn = (x: number, at: number) => points.push({ x, y: at });
  if (way.kind !== 'straight') {
    const parting = grid.partingOf(way.leaves);
    const away = grid.trackOf(way.leaves, way.net);
    if (y !== start.y) {
      turn(parting, start.y);
      turn(parting, y);
    }
    turn(away, y);
    if (way.kind === 'detour') {
      const level = grid.levelOf(way.channel, way.net);
      const arriving = grid.trackOf(way.arrives, way.net);
      turn(away, level);
      turn(arriving, level);
      turn(arriving, end.y);
    } else turn(away, end.y);
  }
  points.push(end);
  const label = edge.label === '' ? undefined : grid.labelAt(way.leaves, y, labelRoom(edge));
  return { edge, back, points: withoutNeedless(points), label };
}

/** Without the points at which a line does not turn. */
function withoutNeedless(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    const isUpright = before.x === point.x && point.x === after.x;
    const isLevel = before.y === point.y && point.y === after.y;
    return !isUpright && !isLevel;
  });
}
