import { escaped } from '../../prose/escaped.ts';
import type { PlacedEdge, Point } from './layout.ts';
import { rounded } from './markup.ts';
import { textLine } from './text.ts';
import { wrapped } from './wrapped.ts';

const corner = 6;
const tip = { length: 8, breadth: 4 } as const;

/** A way with its tip; `change` is the class of what has become of it, with a blank in front. */
export function drawWay({ edge, points, back }: PlacedEdge, isCritical: boolean, change = ''): string {
  const end = points.at(-1) as Point;
  const names = `way ${edge.style}${back ? ' back' : ''}${isCritical ? ' critical' : ''}${change}`;
  const tipStart = `${rounded(end.x)} ${rounded(end.y)}`;
  return (
    `<g class="${names}">` +
    `<path class="line" d="${lineThrough(points)}"/>` +
    `<path class="tip" d="M${tipStart}${tipShape}"/></g>`
  );
}

const tipShape = `l${-tip.length} ${-tip.breadth}v${2 * tip.breadth}Z`;

/** What stands on a way, where anything does; the whole of it in a title where it has no room. */
export function drawLabel({ edge, label }: PlacedEdge): readonly string[] {
  if (label === undefined) return [];
  const lineHeight = 13;
  const room = { width: label.width, lines: Math.floor(label.height / lineHeight), size: 11 };
  const { lines, isCut } = wrapped(edge.label, room);
  const bottom = label.y + label.height - 3;
  const texts = lines.map((text, index) =>
    textLine({
      text,
      x: label.x,
      y: bottom - (lines.length - 1 - index) * lineHeight,
      width: label.width,
      of: edge.label,
      class: 'label',
    }),
  );
  const title = isCut ? `<title>${escaped(edge.label)}</title>` : '';
  return [lines.length === 1 && !isCut ? texts.join('') : `<g>${title}${texts.join('')}</g>`];
}

/** With round corners, and without the last pixels, which the tip covers. */
function lineThrough(points: readonly Point[]): string {
  const last = points.length - 1;
  let [before, point] = points as readonly [Point, Point];
  let written = `M${rounded(before.x)} ${rounded(before.y)}`;
  for (let index = 1; index < last; index++) {
    const after = points[index + 1] as Point;
    const { x, y } = point;
    const r = Math.min(corner, distance(before, point) / 2, distance(point, after) / 2);
    const start = `${rounded(x + Math.sign(before.x - x) * r)} ${rounded(y + Math.sign(before.y - y) * r)}`;
    const end = `${rounded(x + Math.sign(after.x - x) * r)} ${rounded(y + Math.sign(after.y - y) * r)}`;
    written += `L${start}Q${rounded(x)} ${rounded(y)} ${end}`;
    before = point;
    point = after;
  }
  return `${written}L${rounded(point.x - tip.length + 1)} ${rounded(point.y)}`;
}

function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}
