import type { BpmnArea, BpmnNode, BpmnPoint } from './model.ts';

/** Half of the height of a task, in whose row a gateway or an event stands. */
const halfRow = 40;
/** From the boxes of a row to a way that runs along them, in the gap before the next. */
const gap = 9;
/** From the lower tip of a timer to where its way turns. */
const belowTimer = 8;

/**
 * A way of the map from border to border: events and gateways are smaller than the boxes of the map that they stand in the
 * middle of. One that the map only begins, with a sign for where it leads, is drawn to its end, between the boxes.
 */
export function waypoints(
  points: readonly BpmnPoint[],
  from: BpmnNode,
  to: BpmnNode,
  boxes: readonly BpmnArea[],
): readonly BpmnPoint[] {
  const [start, end] = [from.area as BpmnArea, to.area as BpmnArea];
  const [first, last] = [points[0] as BpmnPoint, points.at(-1) as BpmnPoint];
  const isReached = Math.abs(last.x - end.x) < 120 && last.y > end.y - 60 && last.y < end.y + end.height + 60;
  const isSmall = end.height < 2 * gap + halfRow;
  const arrival = isSmall ? end.y + end.height / 2 : last.y;
  const turned = points.slice(1, -1).map((point) =>
    // What arrives above or below the middle of a box arrives at the tip of a gateway.
    isReached && point.y === last.y && point.y !== first.y ? { ...point, y: arrival } : point,
  );
  const target: readonly BpmnPoint[] = isReached
    ? [{ x: end.x, y: arrival }]
    : fromAbove(turned.at(-1) ?? { x: start.x + start.width, y: first.y }, last.x - 2 * gap, end, boxes);
  if (from.kind !== 'timer')
    return [{ x: start.x + start.width, y: first.y }, ...turned, ...target].map(rounded);
  const [x, y] = [start.x + start.width / 2, start.y + start.height];
  const next = turned[0] ?? target[0] ?? { x, y };
  return [{ x, y }, { x, y: y + belowTimer }, { x: next.x, y: y + belowTimer }, ...turned, ...target].map(
    rounded,
  );
}

/** Up or down between the boxes, along those of the other's row, and down to it. */
function fromAbove(
  from: BpmnPoint,
  wanted: number,
  end: BpmnArea,
  boxes: readonly BpmnArea[],
): readonly BpmnPoint[] {
  const [middle, above] = [end.x + end.width / 2, end.y + end.height / 2 - halfRow - gap];
  const column = freeColumn(from, wanted, above, boxes);
  return [
    { x: column, y: from.y },
    { x: column, y: above },
    { x: middle, y: above },
    { x: middle, y: end.y },
  ];
}

/** The column nearest to the wanted one in which no box is in the way; the wanted one where there is none. */
function freeColumn(from: BpmnPoint, wanted: number, above: number, boxes: readonly BpmnArea[]): number {
  for (let away = 0; away < 600; away += gap)
    for (const x of [wanted - away, wanted + away]) {
      const turns = [from, { x, y: from.y }, { x, y: above }];
      if (x > from.x && !boxes.some((box) => crosses(turns, box))) return x;
    }
  return wanted;
}

function crosses(points: readonly BpmnPoint[], { x, y, width, height }: BpmnArea): boolean {
  return points.slice(1).some((to, index) => {
    const from = points[index] as BpmnPoint;
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    return right > x - 4 && left < x + width + 4 && bottom > y - 4 && top < y + height + 4;
  });
}

function rounded({ x, y }: BpmnPoint): BpmnPoint {
  return { x: Math.round(x), y: Math.round(y) };
}
