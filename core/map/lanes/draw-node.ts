import QuickLRU from 'quick-lru';
import type { ChangeMark } from '../change-mark.ts';
import { sideClass } from './draw-lane.ts';
import type { PlacedNode } from './layout.ts';
import { element } from './markup.ts';
import { drawInside } from './node-inside.ts';

export interface NodeLook {
  readonly isCritical: boolean;
  /** What has become of it since another version; undefined where nobody asks, or nothing has. */
  readonly change: ChangeMark | undefined;
  /** The line of the text that it was read from, from 0; undefined where it was read from none. */
  readonly line: number | undefined;
  /** What stands on it besides, as markup. */
  readonly mark: string;
}

export function drawNode(placed: PlacedNode, { isCritical, change, line, mark }: NodeLook): string {
  const { node, shape, x, y, linksTo } = placed;
  const isPlain = shape === 'step' || shape === 'run';
  const side = isPlain ? ` ${sideClass[node.side]}` : '';
  return element(
    'g',
    {
      class: `node ${shape}${side}${isCritical ? ' critical' : ''}${change === undefined ? '' : ` is-${change}`}`,
      'data-id': node.id,
      'data-to': linksTo,
      'data-line': line,
      transform: `translate(${x} ${y})`,
    },
    insideOf(placed) + mark,
  );
}

/** What does not depend on where the box stands is drawn once: while somebody writes, one box in a thousand changes. */
function insideOf(placed: PlacedNode): string {
  const key = keyOf(placed);
  let inside = drawn.get(key);
  if (inside === undefined) {
    inside = drawInside(placed);
    drawn.set(key, inside);
  }
  return inside;
}

const drawn = new QuickLRU<string, string>({ maxSize: 2_000 });

/** All that the inside of a box shows; none of it has a line's end in it. */
function keyOf({ node, shape }: PlacedNode): string {
  const { side, isException, role, label, texts, facts } = node;
  const said = `${shape}\n${side}\n${isException}\n${role}\n${label}\n${texts.join('\n')}`;
  if (facts === undefined) return said;
  const { number, time, wait, repeat, systems, variants, handover, runs } = facts;
  const lists = `${systems.join(',')}\n${variants.join(',')}`;
  return `${said}\n${number}\n${time}\n${wait}\n${repeat}\n${lists}\n${handover}\n${runs}`;
}
