import type { Chart, ChartNode } from './chart.ts';
import type { Exits } from './exits.ts';
import type { Size } from './label-room.ts';
import type { Area, Point } from './layout.ts';
import { sizeOf } from './outlines.ts';
import type { Places } from './places.ts';
import { levelOf, type Routes } from './routes.ts';
import { arrival, laneMargin, lead, returnPort, trackPitch } from './sizes.ts';

export interface Plan {
  readonly columns: Int32Array;
  readonly places: Places;
  readonly routes: Routes;
  readonly exits: Exits;
}

/** Where columns, gutters, rows and channels lie, in pixels. */
export class Grid {
  readonly right: number;
  readonly bottom: number;
  readonly #chart: Chart;
  readonly #plan: Plan;
  /** By column: its left, and of the gutter before it. One more gutter stands after the last column. */
  readonly #columnX: number[] = [];
  readonly #gutterX: number[] = [];
  readonly #widths: number[];
  /** By level: its top; of a row its middle. */
  readonly #levelY: number[] = [];
  readonly #bands: { readonly y: number; readonly height: number }[] = [];

  /** `start` is where the first gutter and the first lane begin. */
  constructor(chart: Chart, plan: Plan, start: Point) {
    this.#chart = chart;
    this.#plan = plan;
    this.#widths = columnWidths(chart, plan.columns, plan.routes.gutters.length - 1);
    this.right = this.#layColumns(start.x);
    this.bottom = this.#layRows(start.y);
  }

  boxOf(node: number): Area {
    const size = sizeOf((this.#chart.nodes[node] as ChartNode).shape);
    const x = this.#columnX[this.#plan.columns[node] as number] as number;
    const y = this.#middleOf(node) - size.height / 2;
    return { x, y, width: size.width, height: size.height };
  }

  bandOf(lane: number): { readonly y: number; readonly height: number } {
    return this.#bands[lane] as { y: number; height: number };
  }

  exitOf(node: number): Point {
    const { x, width } = this.boxOf(node);
    return { x: x + width, y: this.#middleOf(node) };
  }

  entryOf(node: number, back: boolean): Point {
    return { x: this.boxOf(node).x, y: this.#middleOf(node) + (back ? returnPort : 0) };
  }

  /** Where the ways that leave side by side part. */
  partingOf(gutter: number): number {
    return (this.#gutterX[gutter] as number) + lead;
  }

  trackOf(gutter: number, net: number): number {
    const { routes, exits } = this.#plan;
    const track = routes.gutters[gutter]?.trackOf(net) ?? 0;
    const first = leadOf(gutter, exits) + (exits.labelWidths[gutter] as number);
    return (this.#gutterX[gutter] as number) + first + (track + 0.5) * trackPitch;
  }

  levelOf(channel: number, net: number): number {
    const { channels } = this.#plan.routes;
    const tracks = channels[channel];
    const track = tracks?.trackOf(net) ?? 0;
    // What is longest runs farthest from the row.
    const isBelow = channel % 4 === levelOf.below(0);
    const place = isBelow ? (tracks?.trackCount ?? 0) - 1 - track : track;
    return (this.#levelY[channel] as number) + (place + 0.5) * trackPitch;
  }

  /** The room above a way that leaves at that height. */
  labelAt(gutter: number, y: number, size: Size): Area {
    const x = (this.#gutterX[gutter] as number) + leadOf(gutter, this.#plan.exits);
    return { x, y: y - size.height - 2, width: size.width, height: size.height };
  }

  #middleOf(node: number): number {
    return this.#levelY[levelOf.row(this.#plan.places.rows[node] as number)] as number;
  }

  #layColumns(left: number): number {
    const { routes, exits } = this.#plan;
    let x = left;
    for (const [gutter, channel] of routes.gutters.entries()) {
      this.#gutterX.push(x);
      const isLast = gutter === routes.gutters.length - 1;
      x += leadOf(gutter, exits) + (exits.labelWidths[gutter] as number) + channel.trackCount * trackPitch;
      x += arrival;
      if (isLast) break;
      this.#columnX.push(x);
      x += this.#widths[gutter] as number;
    }
    return x;
  }

  #layRows(top: number): number {
    const { places, routes, exits } = this.#plan;
    let y = top;
    for (const [lane, first] of places.firstRows.slice(0, -1).entries()) {
      const start = y;
      y += laneMargin;
      for (let row = first; row < (places.firstRows[lane + 1] as number); row++) {
        const heightOf = (level: number) => (routes.channels[level]?.trackCount ?? 0) * trackPitch;
        this.#levelY.push(y);
        y += heightOf(levelOf.loops(row));
        this.#levelY.push(y);
        y += heightOf(levelOf.above(row)) + (exits.up[row] as number);
        this.#levelY.push(y);
        y += exits.down[row] as number;
        this.#levelY.push(y);
        y += heightOf(levelOf.below(row));
      }
      y += laneMargin;
      this.#bands.push({ y: start, height: y - start });
    }
    return y;
  }
}

/** Without ways that part there is nothing to turn before the first track. */
function leadOf(gutter: number, { parts, labelWidths }: Exits): number {
  return parts[gutter] === 1 || (labelWidths[gutter] as number) > 0 ? lead + 6 : lead;
}

/** Each as wide as what stands in it. */
function columnWidths({ nodes }: Chart, columns: Int32Array, count: number): number[] {
  const widths = Array.from({ length: count }, () => 0);
  for (const [index, { shape }] of nodes.entries()) {
    const column = columns[index] as number;
    widths[column] = Math.max(widths[column] as number, sizeOf(shape).width);
  }
  return widths;
}
