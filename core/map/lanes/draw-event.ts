import { cut } from './cut.ts';
import type { PlacedNode } from './layout.ts';
import { type LaneShape, slant } from './outlines.ts';
import { drawSign, type Sign, signs } from './signs.ts';
import { textLine } from './text.ts';
import { wrapped } from './wrapped.ts';

/** What is no step: its text in the middle, with the sign of its kind. */
export function drawEvent({ node, shape, width, height }: PlacedNode): readonly string[] {
  const kind = signOf(shape);
  const isChoice = shape === 'decision' || shape === 'condition';
  const left = isChoice ? slant + 3 : kind === undefined ? 14 : 32;
  const room = width - left - (isChoice || shape === 'link' ? slant + 3 : 14);
  const { strong, text } = saying(node, shape);
  const most = Math.floor((height - 14) / 13.5) - (strong === '' ? 0 : 1);
  const usual = wrapped(text, { width: room, lines: most - 1, size: 13 });
  const { lines, name, step } = usual.isCut
    ? { lines: wrapped(text, { width: room, lines: most, size: 11.5 }).lines, name: 'small', step: 13 }
    : { lines: usual.lines, name: '', step: 16.5 };
  const all = strong === '' ? lines : [cut(strong, room, 13), ...lines];
  const middle = height / 2 + (shape === 'escalation' ? 4 : 0);
  const first = middle - (all.length * step) / 2 + step * 0.76;
  return [
    kind === undefined ? '' : drawSign(kind, 19, middle, 'sign'),
    ...all.map((line, index) =>
      textLine({
        text: line,
        x: isChoice ? width / 2 : left,
        y: first + index * step,
        width: room,
        of: text,
        ...(isChoice ? { anchor: 'middle' as const } : {}),
        class: strong !== '' && index === 0 ? 'strong' : name,
      }),
    ),
  ];
}

/** The lane says already that something may happen at any time. */
function saying({ texts, facts }: PlacedNode['node'], shape: LaneShape): { strong: string; text: string } {
  const [first = '', ...rest] = texts;
  if (shape === 'exception')
    return { strong: '', text: rest[0] === 'otherwise' ? 'Otherwise' : `If ${rest.join(' ')}` };
  if (shape === 'link')
    return { strong: '', text: `Go to ${facts === undefined ? '' : `${facts.number} `}${texts.join(' ')}` };
  if (shape === 'finish' && rest.length > 0) return { strong: first, text: rest.join(' ') };
  return { strong: '', text: texts.join(' ') };
}

function signOf(shape: string): Sign | undefined {
  return shape in signs ? (shape as Sign) : undefined;
}
