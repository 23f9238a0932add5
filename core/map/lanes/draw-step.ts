import type { StepFacts } from '../step-facts.ts';
import { cut } from './cut.ts';
import type { PlacedNode } from './layout.ts';
import { drawSign, type Sign } from './signs.ts';
import { box } from './sizes.ts';
import { textLine } from './text.ts';
import { textWidth } from './text-width.ts';
import { wrapped } from './wrapped.ts';

/** A step: its number and time above, its title, and below it what is out of the ordinary. */
export function drawStep({ node, shape }: PlacedNode, facts: StepFacts): readonly string[] {
  const inset = box.padding + (shape === 'run' ? 2 : 0);
  const width = box.width - 2 * inset;
  const title = node.texts.join(' ');
  const footer = footerOf(facts) ?? (fitsAboveFooter(title, width) ? furtherOf(facts) : undefined);
  const head = header(node.isException ? (node.role ?? '') : '', facts, shape, inset, width);
  const lines = footer === undefined ? 3 : 2;
  const { texts, lineHeight, name } = fitted(title, width, lines);
  const [top, bottom] = [24, footer === undefined ? box.height - 5 : box.height - 19];
  const first = (top + bottom) / 2 - (texts.length * lineHeight) / 2 + lineHeight * 0.76;
  return [
    ...head,
    ...texts.map((text, index) =>
      textLine({ text, x: inset, y: first + index * lineHeight, width, of: title, class: name }),
    ),
    ...(footer === undefined ? [] : signed(footer.sign, footer.text, inset, box.height - 9, width)),
  ];
}

/** Smaller letters for a longer text, before any of it is cut. */
function fitted(text: string, width: number, lines: number) {
  const usual = wrapped(text, { width, lines, size: 13 });
  if (!usual.isCut) return { texts: usual.lines, lineHeight: 15.5, name: 'title' };
  const small = wrapped(text, { width, lines: lines === 3 ? 4 : lines, size: 11.5 });
  return { texts: small.lines, lineHeight: lines === 3 ? 12.5 : 14, name: 'title small' };
}

function header(role: string, facts: StepFacts, shape: string, inset: number, width: number): string[] {
  const kind: Sign | undefined = shape === 'approval' || shape === 'check' ? shape : undefined;
  const drawn: string[] = [];
  let left = inset;
  if (kind !== undefined) {
    drawn.push(drawSign(kind, left + 6, 14, 'sign'));
    left += 17;
  }
  const number = cut(facts.number, 60, 11);
  drawn.push(textLine({ text: number, x: left, y: 18, width: 60, class: 'quiet strong' }));
  left += textWidth(number, 11, true) + 6;
  const said = role === '' ? facts.time : role;
  const right = inset + width;
  const text = cut(said, right - left - (role === '' ? 18 : 0), 11);
  if (text === '') return drawn;
  drawn.push(textLine({ text, x: right, y: 18, width: 0, anchor: 'end', class: 'quiet' }));
  if (role === '') drawn.push(drawSign('clock', right - textWidth(text, 11) - 11, 14, 'sign quiet-sign'));
  return drawn;
}

interface Footer {
  readonly sign: Sign;
  readonly text: string;
}

/** What nobody may overlook. */
function footerOf({ wait, repeat, variants }: StepFacts): Footer | undefined {
  if (wait !== '') return { sign: 'wait', text: `wait ${wait}` };
  if (repeat !== '') return { sign: 'repeat', text: repeat };
  return variants.length === 0 ? undefined : { sign: 'variant', text: `only ${variants.join(', ')}` };
}

/** What is good to know, where the title leaves room for it. */
function furtherOf({ handover, runs }: StepFacts): Footer | undefined {
  if (handover !== '') return { sign: 'handover', text: handover };
  return runs === '' ? undefined : { sign: 'runs', text: runs };
}

function fitsAboveFooter(title: string, width: number): boolean {
  return !wrapped(title, { width, lines: 2, size: 13 }).isCut;
}

function signed(kind: Sign, text: string, x: number, y: number, width: number): readonly string[] {
  return [
    drawSign(kind, x + 5, y - 4, 'sign quiet-sign'),
    textLine({ text: cut(text, width - 16, 11), x: x + 15, y, width: width - 15, class: 'quiet' }),
  ];
}
