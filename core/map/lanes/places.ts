import type { Chart, ChartEdge } from './chart.ts';
import { mainSuccessors } from './main-way.ts';

/** Where each node stands, and which ways can go straight to the next box. */
export interface Places {
  /** By node. Rows are counted through all lanes. */
  readonly rows: Int32Array;
  /** By lane: its first row. One more entry holds the number of rows. */
  readonly firstRows: readonly number[];
  /** By node: the number of the edge that leaves it straight; -1 for none. */
  readonly straight: Int32Array;
  /** Whether a box stands there, or a way goes through. */
  isTaken(row: number, column: number): boolean;
}

/**
 * The rows: the main way keeps to the first of each lane, and what leaves it goes to the first below that is free. A
 * way within a row reserves the cells that it goes through.
 */
export function placesOf(chart: Chart, columns: Int32Array): Places {
  const placing = new Placing(chart, columns);
  placing.placeMainWay();
  for (let node = 0; node < chart.nodes.length; node++) placing.place(node);
  return placing.places();
}

class Placing {
  readonly #chart: Chart;
  readonly #columns: Int32Array;
  /** By lane, then by row: the columns that are taken. */
  readonly #taken: Set<number>[][];
  /** By lane and column: all rows above this one are taken. */
  readonly #full: Map<number, number>[];
  readonly #rows: Int32Array;
  readonly #straight: Int32Array;
  /** By node: the way by which it is reached first. */
  readonly #arrival: Int32Array;
  readonly #main: Int32Array;

  constructor(chart: Chart, columns: Int32Array) {
    this.#chart = chart;
    this.#columns = columns;
    this.#taken = chart.lanes.map(() => [new Set()]);
    this.#full = chart.lanes.map(() => new Map());
    const count = chart.nodes.length;
    this.#rows = new Int32Array(count).fill(-1);
    this.#straight = new Int32Array(count).fill(-1);
    this.#arrival = new Int32Array(count).fill(-1);
    for (const [index, { to, back }] of chart.edges.entries())
      if (!back && this.#arrival[to] === -1) this.#arrival[to] = index;
    this.#main = mainSuccessors(chart);
  }

  placeMainWay(): void {
    let arrival = -1;
    for (let node = 0; node !== -1 && node < this.#chart.nodes.length; ) {
      this.#put(node, 0, arrival);
      arrival = this.#main[node] as number;
      node = arrival === -1 ? -1 : this.#edge(arrival).to;
    }
  }

  place(node: number): void {
    if (this.#rows[node] !== -1) return;
    const arrival = this.#arrival[node] as number;
    const lane = this.#laneOf(node);
    const wanted = this.#wantedRow(node, arrival);
    const full = this.#full[lane]?.get(this.#column(node)) ?? 0;
    let row = Math.max(wanted, full);
    while (!this.#canStand(node, row, arrival)) row++;
    if (row === full) this.#full[lane]?.set(this.#column(node), row + 1);
    this.#put(node, row, arrival);
  }

  places(): Places {
    const { edges, lanes } = this.#chart;
    for (const [index, edge] of edges.entries()) {
      const isOpen = !edge.back && this.#straight[edge.from] === -1;
      if (isOpen && this.#isLevel(edge) && this.#isFreeBetween(edge)) this.#goStraight(index);
    }
    const firstRows = [0];
    for (const rows of this.#taken) firstRows.push((firstRows.at(-1) as number) + rows.length);
    const all = this.#taken.flat();
    return {
      rows: this.#rows.map((row, node) => row + (firstRows[this.#laneOf(node)] as number)),
      firstRows: lanes.length === 0 ? [0, 0] : firstRows,
      straight: this.#straight,
      isTaken: (row, column) => all[row]?.has(column) ?? false,
    };
  }

  /** The main way goes straight on; what leaves it bends. Each exception begins a row. */
  #wantedRow(node: number, arrival: number): number {
    const lane = this.#laneOf(node);
    if (this.#chart.nodes[node]?.shape === 'exception') {
      const rows = this.#taken[lane] as Set<number>[];
      return rows[0]?.size === 0 ? 0 : rows.length;
    }
    if (arrival === -1) return 0;
    const { from } = this.#edge(arrival);
    if (this.#laneOf(from) !== lane) return 0;
    const row = this.#rows[from] as number;
    return this.#main[from] === arrival ? row : row + 1;
  }

  #canStand(node: number, row: number, arrival: number): boolean {
    const taken = this.#taken[this.#laneOf(node)]?.[row];
    if (taken === undefined) return true;
    if (taken.has(this.#column(node))) return false;
    return this.#main[this.#fromOf(arrival)] !== arrival || !this.#wouldBeLevel(node, row, arrival)
      ? true
      : this.#isFree(taken, this.#fromOf(arrival), node);
  }

  #put(node: number, row: number, arrival: number): void {
    const rows = this.#taken[this.#laneOf(node)] as Set<number>[];
    while (rows.length <= row) rows.push(new Set());
    rows[row]?.add(this.#column(node));
    this.#rows[node] = row;
    if (arrival === -1 || this.#straight[this.#fromOf(arrival)] !== -1) return;
    const edge = this.#edge(arrival);
    if (this.#isLevel(edge) && this.#isFreeBetween(edge)) this.#goStraight(arrival);
  }

  #goStraight(index: number): void {
    const { from, to } = this.#edge(index);
    this.#straight[from] = index;
    const taken = this.#taken[this.#laneOf(from)]?.[this.#rows[from] as number];
    for (let column = this.#column(from) + 1; column < this.#column(to); column++) taken?.add(column);
  }

  #isLevel({ from, to }: ChartEdge): boolean {
    return this.#laneOf(from) === this.#laneOf(to) && this.#rows[from] === this.#rows[to];
  }

  #wouldBeLevel(node: number, row: number, arrival: number): boolean {
    const from = this.#fromOf(arrival);
    return from !== -1 && this.#laneOf(from) === this.#laneOf(node) && this.#rows[from] === row;
  }

  #isFreeBetween({ from, to }: ChartEdge): boolean {
    const taken = this.#taken[this.#laneOf(from)]?.[this.#rows[from] as number];
    return taken !== undefined && this.#isFree(taken, from, to);
  }

  #isFree(taken: ReadonlySet<number>, from: number, to: number): boolean {
    for (let column = this.#column(from) + 1; column < this.#column(to); column++)
      if (taken.has(column)) return false;
    return true;
  }

  #edge(index: number): ChartEdge {
    return this.#chart.edges[index] as ChartEdge;
  }

  #fromOf(arrival: number): number {
    return arrival === -1 ? -1 : this.#edge(arrival).from;
  }

  #laneOf(node: number): number {
    return this.#chart.nodes[node]?.lane ?? -1;
  }

  #column(node: number): number {
    return this.#columns[node] as number;
  }
}
