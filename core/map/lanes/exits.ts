import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { labelRoom } from './label-room.ts';
import { mainSuccessors } from './main-way.ts';
import { sizeOf } from './outlines.ts';
import type { Places } from './places.ts';
import { levelOf, type Routes } from './routes.ts';
import { exitGap, firstExit, rowMargin } from './sizes.ts';

/** Where the ways leave their boxes, and how much room that takes. */
export interface Exits {
  /** By edge: how far below the middle of its box it leaves; 0 for the middle. */
  readonly offsets: Float64Array;
  /** By row: from the middle of its boxes up, and down. */
  readonly up: Float64Array;
  readonly down: Float64Array;
  /** By gutter: the room for what stands on the ways that leave; 0 where nothing does. */
  readonly labelWidths: Float64Array;
  /** By gutter: whether ways part there. */
  readonly parts: Uint8Array;
}

/**
 * One way leaves in the middle: the straight one, or the main one where the cell to the right is empty and nothing can
 * arrive on the same line. All others leave above or below it, on the side where they lead to, those that lead
 * farthest outermost, each with room for what stands on it.
 */
export function exitsOf(chart: Chart, columns: Int32Array, places: Places, routes: Routes): Exits {
  const rowCount = places.firstRows.at(-1) as number;
  const exits: Exits = {
    offsets: new Float64Array(chart.edges.length),
    up: new Float64Array(rowCount),
    down: new Float64Array(rowCount),
    labelWidths: new Float64Array(routes.gutters.length),
    parts: new Uint8Array(routes.gutters.length),
  };
  const main = mainSuccessors(chart);
  for (const [node, edges] of leavingFrom(chart).entries()) {
    const row = places.rows[node] as number;
    const gutter = (columns[node] as number) + 1;
    const half = sizeOf((chart.nodes[node] as ChartNode).shape).height / 2 + rowMargin;
    exits.up[row] = Math.max(exits.up[row] as number, half);
    exits.down[row] = Math.max(exits.down[row] as number, half);
    const straight = places.straight[node] as number;
    const isOpen = straight === -1 && !places.isTaken(row, gutter);
    const middle = isOpen ? middleOf(edges, main[node] as number) : straight;
    const exitsOfNode = edges.map((edge): Exit => {
      const { width, height } = labelRoom((chart.edges[edge] as ChartEdge).edge);
      return { edge, width, height, rise: riseOf(edge, chart, places, routes) };
    });
    spread(exitsOfNode, middle, row, exits);
    exits.labelWidths[gutter] = Math.max(
      exits.labelWidths[gutter] as number,
      ...exitsOfNode.map((exit) => exit.width),
    );
    if (edges.some((edge) => edge !== middle)) exits.parts[gutter] = 1;
  }
  return exits;
}

interface Exit {
  readonly edge: number;
  /** The room for what stands on the way. */
  readonly width: number;
  readonly height: number;
  /** How many levels it goes up, or down if below 0. */
  readonly rise: number;
}

function leavingFrom({ nodes, edges }: Chart): readonly (readonly number[])[] {
  const leaving: number[][] = nodes.map(() => []);
  for (const [index, { from }] of edges.entries()) leaving[from]?.push(index);
  return leaving;
}

/** Where the work only goes back, one of the ways back. */
function middleOf(edges: readonly number[], main: number): number {
  return main === -1 ? (edges[0] ?? -1) : main;
}

function riseOf(edge: number, { edges }: Chart, { rows }: Places, { ways }: Routes): number {
  const { from, to } = edges[edge] as ChartEdge;
  const way = ways[edge];
  const end = way?.kind === 'detour' ? way.channel : levelOf.row(rows[to] as number);
  return levelOf.row(rows[from] as number) - end;
}

function spread(all: readonly Exit[], middle: number, row: number, { offsets, up, down }: Exits): void {
  const inMiddle = all.find(({ edge }) => edge === middle)?.height ?? 0;
  const others = all.filter(({ edge }) => edge !== middle);
  const rising = others
    .filter(({ rise }) => rise > 0)
    .sort((one, other) => one.rise - other.rise || one.edge - other.edge);
  const falling = others
    .filter(({ rise }) => rise <= 0)
    .sort((one, other) => other.rise - one.rise || one.edge - other.edge);

  let top = -Math.max(firstExit - exitGap, inMiddle);
  for (const { edge, height } of rising) {
    offsets[edge] = top - exitGap;
    top -= height + exitGap;
  }
  let bottom = firstExit - exitGap;
  for (const { edge, height } of falling) {
    bottom += height + exitGap;
    offsets[edge] = bottom;
  }
  up[row] = Math.max(up[row] as number, rowMargin - top);
  down[row] = Math.max(down[row] as number, rowMargin + bottom);
}
