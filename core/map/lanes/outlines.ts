import type { Shape } from '../shapes.ts';
import type { Size } from './label-room.ts';
import { rounded } from './markup.ts';
import { bar, box, choice, event, handOff, sign } from './sizes.ts';

/** A link stands for a node that is drawn elsewhere. */
export type LaneShape = Shape | 'link';

export function isBar(shape: LaneShape): boolean {
  return shape === 'fork' || shape === 'join';
}

export function sizeOf(shape: LaneShape): Size {
  switch (shape) {
    case 'fork':
    case 'join':
      return bar;
    case 'stop':
      return sign;
    case 'decision':
    case 'condition':
      return choice;
    case 'exception':
    case 'link':
      return event;
    case 'escalation':
    case 'resume':
      return handOff;
    default:
      return box;
  }
}

/** How far a shape's slanted ends reach into its box. */
export const slant = 16;
const roof = 12;
const cut = 10;

/** The outline of a shape in its box, as a path; `roundness` is that of a plain box. */
export function outline(shape: LaneShape, { width, height }: Size, roundness: number): string {
  const middle = height / 2;
  switch (shape) {
    case 'start':
    case 'finish':
    case 'exception':
    case 'resume':
      return roundedBox(width, height, Math.min(middle, 26));
    case 'decision':
    case 'condition':
      return polygon(
        [slant, 0],
        [width - slant, 0],
        [width, middle],
        [width - slant, height],
        [slant, height],
        [0, middle],
      );
    case 'escalation':
      return polygon([0, roof], [width / 2, 0], [width, roof], [width, height], [0, height]);
    case 'check':
      return polygon(
        [cut, 0],
        [width - cut, 0],
        [width, cut],
        [width, height - cut],
        [width - cut, height],
        [cut, height],
        [0, height - cut],
        [0, cut],
      );
    case 'link':
      return polygon([0, 0], [width - slant, 0], [width, middle], [width - slant, height], [0, height]);
    case 'stop': {
      const corner = width * 0.29;
      return polygon(
        [corner, 0],
        [width - corner, 0],
        [width, corner],
        [width, height - corner],
        [width - corner, height],
        [corner, height],
        [0, height - corner],
        [0, corner],
      );
    }
    case 'fork':
    case 'join':
      return roundedBox(width, height, 2);
    default:
      return roundedBox(width, height, roundness);
  }
}

/** Lines within the outline that tell a shape apart: a second frame, or bars at both ends. */
export function innerLines(shape: LaneShape, { width, height }: Size, roundness: number): string | undefined {
  if (shape === 'run') return `M7 0V${height}M${width - 7} 0V${height}`;
  if (shape !== 'approval') return undefined;
  const inset = 4;
  const inner = roundedBox(width - 2 * inset, height - 2 * inset, Math.max(1, roundness - 2));
  return inner.replace(/^M(\S+) 0/, (_, x: string) => `M${rounded(Number(x) + inset)} ${inset}`);
}

function polygon(...points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}Z`;
}

/** Begins at its upper left; all that follows is relative. */
function roundedBox(width: number, height: number, radius: number): string {
  const [across, down, r] = [width - 2 * radius, height - 2 * radius, radius].map(rounded);
  const arc = (x: string, y: string) => `a${r} ${r} 0 0 1 ${x} ${y}`;
  return `M${r} 0h${across}${arc(`${r}`, `${r}`)}v${down}${arc(`-${r}`, `${r}`)}h-${across}${arc(`-${r}`, `-${r}`)}v-${down}${arc(`${r}`, `-${r}`)}Z`;
}
