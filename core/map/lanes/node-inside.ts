import { escaped } from '../../prose/escaped.ts';
import type { StepFacts } from '../step-facts.ts';
import { drawEvent } from './draw-event.ts';
import { drawStep } from './draw-step.ts';
import type { PlacedNode } from './layout.ts';
import { element } from './markup.ts';
import { innerLines, isBar, outline } from './outlines.ts';
import { textLine } from './text.ts';

/** The outline of a box and all that stands in it, from its own upper left corner. */
export function drawInside(placed: PlacedNode): string {
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
  return said.filter((text) => text !== '').join(' · ');
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
  if (node.facts !== undefined && shape !== 'link') return drawStep(placed, node.facts);
  return drawEvent(placed);
}
