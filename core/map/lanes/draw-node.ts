import QuickLRU from 'quick-lru';
import { escaped } from '../../prose/escaped.ts';
import type { ChangeMark } from '../change-mark.ts';
import type { StepFacts } from '../step-facts.ts';
import { sideClass } from './draw-lane.ts';
import type { PlacedNode } from './layout.ts';
import { element } from './markup.ts';
import { innerLines, isBar, type LaneShape, outline, slant } from './outlines.ts';
import { type Sign, signs } from './signs.ts';
import { box } from './sizes.ts';
import { textLine } from './text.ts';
import { textWidth } from './text-width.ts';
import { type Wrapped, wrapped } from './wrapped.ts';

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

function drawInside(placed: PlacedNode): string {
  const { node, shape } = placed;
  const roundness = node.side === 'customer' ? 18 : 5;
  const inner = innerLines(shape, placed, roundness);
  return [
    isBar(shape) ? '' : `<title>${escaped(fullText(placed))}</title>`,
    element('path', { class: 'shape', d: outline(shape, placed, roundness) }),
    inner === undefined ? '' : element('path', { class: 'inner', d: inner }),
    ...contents(placed),
  ].join('');
}

/** All that the box says, and what it has no room for. */
function fullText({ node, shape }: PlacedNode): string {
  if (shape === 'link') return node.label;
  const { facts } = node;
  if (facts === undefined) return node.texts.join('. ');
  const said = [`${facts.number} ${node.texts.join(' ')}`, node.role ?? '', ...besides(facts)];
  return said.filter((text) => text !== '').join('\n');
}

function besides(facts: StepFacts): readonly string[] {
  const { time, wait, repeat, systems, variants, handover, runs } = facts;
  return [
    time,
    wait === '' ? '' : `Wait ${wait}`,
    repeat === '' ? '' : `Repeat ${repeat}`,
    systems.length === 0 ? '' : `In ${systems.join(', ')}`,
    variants.length === 0 ? '' : `Only for ${variants.join(', ')}`,
    runs === '' ? '' : `Runs ${runs}`,
    handover === '' ? '' : `Hands over ${handover}`,
  ];
}

function contents(placed: PlacedNode): readonly string[] {
  const { node, shape } = placed;
  if (isBar(shape)) return [];
  if (shape === 'stop')
    return [
      textLine({
        text: 'Stop',
        x: placed.width / 2,
        y: placed.height / 2 + 4,
        width: 0,
        anchor: 'middle',
        class: 'small strong',
      }),
    ];
  if (node.facts !== undefined && shape !== 'link') return step(placed, node.facts);
  return event(placed);
}

/** A step: its number and time above, its title, and below it what is out of the ordinary. */
function step({ node, shape }: PlacedNode, facts: StepFacts): readonly string[] {
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
    drawn.push(sign(kind, left + 6, 14, 'sign'));
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
  if (role === '') drawn.push(sign('clock', right - textWidth(text, 11) - 11, 14, 'sign quiet-sign'));
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
    sign(kind, x + 5, y - 4, 'sign quiet-sign'),
    textLine({ text: cut(text, width - 16, 11), x: x + 15, y, width: width - 15, class: 'quiet' }),
  ];
}

/** What is no step: its text in the middle, with the sign of its kind. */
function event({ node, shape, width, height }: PlacedNode): readonly string[] {
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
    kind === undefined ? '' : sign(kind, 19, middle, 'sign'),
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

function sign(kind: Sign, x: number, y: number, name: string): string {
  return element('path', { class: name, d: signs[kind], transform: `translate(${x.toFixed(1)} ${y})` });
}

function cut(text: string, width: number, size: number): string {
  const one: Wrapped = wrapped(text, { width, lines: 1, size });
  return one.lines[0] ?? '';
}
