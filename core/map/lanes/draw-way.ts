import { escaped } from '../../prose/escaped.ts';
import type { PlacedEdge, Point } from './layout.ts';
import { element, rounded } from './markup.ts';
import { textLine } from './text.ts';
import { wrapped } from './wrapped.ts';

const corner = 6;
const tip = { length: 8, breadth: 4 } as const;

/** A way with its tip. */
export function drawWay({ edge, points, back }: PlacedEdge, isCritical: boolean): string {
  const end = points.at(-1) as Point;
  const names = ['way', edge.style, back ? 'back' : '', isCritical ? 'critical' : ''];
  return element(
    'g',
    { class: names.filter((name) => name !== '').join(' '), 'data-from': edge.from, 'data-to': edge.to },
    element('path', { class: 'line', d: lineThrough(points) }) +
      element('path', {
        class: 'tip',
        d: `M${rounded(end.x)} ${rounded(end.y)}l${-tip.length} ${-tip.breadth}v${2 * tip.breadth}Z`,
      }),
  );
}

/** What stands on a way; the whole of it in a title where it has no room. */
export function drawLabel({ edge, label }: PlacedEdge): string {
  if (label === undefined) return '';
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
  return isCut ? `<g><title>${escaped(edge.label)}</title>${texts.join('')}</g>` : texts.join('');
}

/** With round corners, and without the last pixels, which the tip covers. */
function lineThrough(points: readonly Point[]): string {
  const last = points.length - 1;
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (before === undefined) return `M${written(point)}`;
      if (after === undefined || index === last)
        return `L${written({ x: point.x - tip.length + 1, y: point.y })}`;
      const r = Math.min(corner, length(before, point) / 2, length(point, after) / 2);
      return `L${written(towards(point, before, r))}Q${written(point)} ${written(towards(point, after, r))}`;
    })
    .join('');
}

function length(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}

function towards(from: Point, to: Point, distance: number): Point {
  return {
    x: from.x + Math.sign(to.x - from.x) * distance,
    y: from.y + Math.sign(to.y - from.y) * distance,
  };
}

function written({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
