import { describe, expect, it } from 'vitest';
import { flow, map } from '../../../core/index.ts';
import {
  type Area,
  type Layout,
  layout,
  type PlacedEdge,
  type Point,
} from '../../../core/map/lanes/layout.ts';
import fc from '../../fast-check.ts';
import { open } from '../check-text.ts';
import { anyProcedure } from './procedures.ts';

function lanesOf(text: string): Layout {
  const { document, workspace } = open(text);
  return layout(map(document, flow(document), workspace));
}

/** Each property on procedures of any shape. */
function always(holds: (lanes: Layout, text: string) => void): void {
  fc.assert(
    fc.property(anyProcedure, (text) => holds(lanesOf(text), text)),
    { numRuns: 150 },
  );
}

describe('the lanes of any procedure', () => {
  it('have no two boxes that overlap', () =>
    always(({ nodes }) => {
      expect(pairs(nodes).filter(([one, other]) => overlap(one, other))).toEqual([]);
    }));

  it('have ways that lead level or upright, and through no box', () =>
    always(({ nodes, edges }) => {
      const lines = edges.flatMap(linesOf);
      expect(lines.filter(([from, to]) => from.x !== to.x && from.y !== to.y)).toEqual([]);
      expect(lines.filter((line) => nodes.some((node) => overlap(areaOf(line), node)))).toEqual([]);
    }));

  it('begin and end each way at its boxes', () =>
    always(({ nodes, edges }) => {
      for (const { points, edge } of edges) {
        const [first, last] = [points[0] as Point, points.at(-1) as Point];
        const from = nodes.find(({ node }) => node.id === edge.from);
        expect(first.x).toBe((from?.x ?? 0) + (from?.width ?? 0));
        expect(nodes.some((node) => node.x === last.x && isWithin(last.y, node))).toBe(true);
      }
    }));

  it('have a place for every label that nothing else is in', () =>
    always(({ nodes, edges }) => {
      const labels = edges.flatMap(({ label }) => label ?? []);
      const others = [...nodes, ...edges.flatMap(linesOf).map(areaOf)];
      expect(pairs(labels).filter(([one, other]) => overlap(one, other))).toEqual([]);
      expect(labels.filter((label) => others.some((other) => overlap(label, other)))).toEqual([]);
    }));

  it('run on one line only where ways come from the same box or lead to the same', () =>
    always(({ edges }) => {
      const strangers = pairs(edges).filter(
        ([one, other]) => one.edge.from !== other.edge.from && !isSameTarget(one, other),
      );
      const together = strangers.filter(([one, other]) =>
        linesOf(one).some((line) => linesOf(other).some((another) => runTogether(line, another))),
      );
      expect(together).toEqual([]);
    }));

  it('go from left to right, but for what leads back', () =>
    always(({ edges }) => {
      const ends = edges
        .filter(({ back }) => !back)
        .map(({ points }) => [points[0]?.x ?? 0, points.at(-1)?.x ?? 0]);
      expect(ends.filter(([first = 0, last = 0]) => last <= first)).toEqual([]);
    }));

  it('have everything within their frame, and each box within its lane', () =>
    always(({ width, height, lanes, nodes, edges }) => {
      const frame = { x: 0, y: 0, width, height };
      const areas = [...lanes, ...nodes, ...edges.flatMap(({ label }) => label ?? [])];
      const lines = edges.flatMap(linesOf).map(areaOf);
      expect([...areas, ...lines].filter((area) => !holds(frame, area))).toEqual([]);
      for (const node of nodes) expect(lanes.filter((lane) => holds(lane, node))).toHaveLength(1);
    }));

  it('are the same each time', () =>
    always((lanes, text) => {
      expect(lanesOf(text)).toEqual(lanes);
    }));

  it('stay as they are when a step is worded anew', () =>
    always((lanes, text) => {
      const reworded = lanesOf(
        text.replace(/S(\d+).*/, 'Something else that takes many more words than it did, S$1'),
      );
      expect(placesOf(reworded)).toEqual(placesOf(lanes));
    }));
});

function placesOf({ width, height, nodes, edges, lanes }: Layout) {
  const place = ({ x, y, width, height }: Area) => [x, y, width, height];
  return {
    size: [width, height],
    lanes: lanes.map(place),
    nodes: nodes.map(place),
    ways: edges.map(({ points, label }) => [points, label]),
  };
}

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
}

/** What only touches does not overlap. */
function overlap(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function holds(outer: Area, { x, y, width, height }: Area): boolean {
  return (
    x >= outer.x && y >= outer.y && x + width <= outer.x + outer.width && y + height <= outer.y + outer.height
  );
}

type Line = readonly [Point, Point];

function linesOf({ points }: PlacedEdge): readonly Line[] {
  return points.slice(1).map((point, index) => [points[index] as Point, point]);
}

/** A line has a little breadth, so that it can be in something. */
function areaOf([from, to]: Line): Area {
  const breadth = 0.5;
  const isLevel = from.y === to.y;
  return {
    x: Math.min(from.x, to.x) - (isLevel ? 0 : breadth),
    y: Math.min(from.y, to.y) - (isLevel ? breadth : 0),
    width: Math.abs(from.x - to.x) + (isLevel ? 0 : 2 * breadth),
    height: Math.abs(from.y - to.y) + (isLevel ? 2 * breadth : 0),
  };
}

function isWithin(y: number, area: Area): boolean {
  return area.y <= y && y <= area.y + area.height;
}

function isSameTarget(one: PlacedEdge, other: PlacedEdge): boolean {
  const [last, another] = [one.points.at(-1), other.points.at(-1)];
  return last?.x === another?.x && last?.y === another?.y;
}

function runTogether([a, b]: Line, [c, d]: Line): boolean {
  if (a.x === b.x && c.x === d.x && a.x === c.x) return share(a.y, b.y, c.y, d.y);
  return a.y === b.y && c.y === d.y && a.y === c.y && share(a.x, b.x, c.x, d.x);
}

function share(a: number, b: number, c: number, d: number): boolean {
  return Math.max(Math.min(a, b), Math.min(c, d)) < Math.min(Math.max(a, b), Math.max(c, d));
}
