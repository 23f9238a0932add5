import type { Area, Layout, PlacedLane } from './layout.ts';
import { frame, laneHead } from './sizes.ts';

/** Behind a box, before its ways part from each other. */
const behindBox = 6;

/** Rows that are shorter than this share of the widest are not made to spare a box. */
const shortest = 0.3;

/**
 * The map cut into pieces that stand below each other, each an area of the whole without the heads of its lanes: first
 * what happens in its order, then what may happen at any time. It is cut where no box and nothing written stands, as far
 * as there is such a place.
 *
 * @param widest in pixels at actual size, with the heads
 */
export function rowsOf(layout: Layout, widest: number): readonly Area[] {
  const { lanes, nodes, edges } = layout;
  const left = headsEnd(layout);
  const parts = [
    lanes.filter(({ lane }) => !lane.isExceptions),
    lanes.filter(({ lane }) => lane.isExceptions),
  ];
  return parts.flatMap((part): readonly Area[] => {
    const [first, last] = [part[0], part.at(-1)];
    if (first === undefined || last === undefined) return [];
    const band = { y: first.y, height: last.y + last.height - first.y };
    const isWithin = ({ y, height }: Area) => y >= band.y && y + height <= band.y + band.height;
    const boxes = nodes.filter(isWithin);
    const labels = edges.flatMap(({ label }) => label ?? []).filter(isWithin);
    const right = Math.max(left, ...boxes.map(({ x, width }) => x + width)) + frame;
    return cut(left, right, widest - left, boxes, labels).map(({ x, width }) => ({ x, width, ...band }));
  });
}

/** Where the heads of the lanes end and the map begins. */
export function headsEnd({ lanes }: Pick<Layout, 'lanes'>): number {
  return ((lanes[0] as PlacedLane | undefined)?.x ?? 0) + laneHead;
}

/** A cut through a condition is better than one through a box, and than a row that is a third of the widest shorter. */
function cut(left: number, right: number, room: number, boxes: readonly Area[], labels: readonly Area[]) {
  const pieces: { x: number; width: number }[] = [];
  const ends = boxes.map(({ x, width }) => x + width + behindBox);
  const crossed = (areas: readonly Area[], end: number) =>
    areas.filter(({ x, width }) => x < end && end < x + width).length;
  let x = left;
  while (right - x > room) {
    const fitting = ends
      .filter((end) => end <= x + room && end >= x + room * shortest)
      .map((end) => ({
        end,
        boxes: crossed(boxes, end),
        costs: crossed(labels, end) - (3 * (end - x)) / room,
      }))
      .sort((one, other) => one.boxes - other.boxes || one.costs - other.costs);
    const end = fitting[0]?.end ?? x + room;
    pieces.push({ x, width: end - x });
    x = end;
  }
  return [...pieces, { x, width: right - x }];
}
