import type { BpmnArea, BpmnFlow, BpmnNode, BpmnPoint } from './model.ts';

/** Letters that stand on one line of a label, which is at most 90 wide. */
const lettersOnLine = 15;
const lineHeight = 14;

/** Where the name of an event or a gateway stands, which are too small for it; undefined for what has it within. */
export function labelOfNode({ kind, name, area }: BpmnNode): BpmnArea | undefined {
  if (area === undefined || name === '' || kind === 'task' || kind === 'call') return undefined;
  // Below a timer its way begins.
  if (kind === 'timer')
    return { x: area.x - 30, y: area.y + area.height / 2 + 4, width: 28, height: lineHeight };
  const width = 120;
  return { x: area.x + area.width / 2 - width / 2, y: area.y + area.height + 3, width, height: 27 };
}

/** From a choice to where the last of its ways has turned off. */
const shared = 72;

/** Where the name of a way stands: near the choice that it leads away from, above or beside a part that is its own. */
export function labelOfFlow({ name, points = [] }: BpmnFlow): BpmnArea | undefined {
  if (name === '') return undefined;
  const width = Math.min(90, name.length * 6 + 8);
  const height = Math.ceil(name.length / lettersOnLine) * lineHeight;
  const [first, second, third] = points.slice(1).map((to, index): Part => [points[index] as BpmnPoint, to]);
  if (first === undefined) return undefined;
  const above = (x: number, y: number) => ({ x, y: y - height - 1, width, height });
  const [start, end] = first;
  const length = end.x - start.x;
  if (second === undefined)
    return above(start.x + Math.min(shared, Math.max(4, (length - width) / 2)), start.y);
  if (length >= shared + width) return above(start.x + shared, start.y);
  if (third !== undefined && third[0].y === third[1].y && third[1].x - third[0].x >= width + 6)
    return above(third[0].x + 6, third[0].y);
  const [from, to] = second;
  return { x: from.x + 4, y: from.y + Math.sign(to.y - from.y) * 30 - height / 2, width, height };
}

type Part = readonly [BpmnPoint, BpmnPoint];
