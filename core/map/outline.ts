import type { MapNode, ProcessMap } from './map.ts';
import type { Shape } from './shapes.ts';

/** A line of the outline: a step, or something that may happen. */
export interface OutlineLine {
  readonly id: string;
  /** 0 for what is not within another step. */
  readonly depth: number;
  readonly text: string;
}

/** The map for those who read or hear it: who does what in which order, and where the work goes on from there. */
export function outline(map: ProcessMap): readonly OutlineLine[] {
  const byId = new Map(map.nodes.map((node) => [node.id, node]));
  const leaving = new Map<string, string[]>();
  for (const { from, to, label, kind } of map.edges) {
    const target = byId.get(to);
    if (target === undefined || (label === '' && kind === 'next' && target.facts !== undefined)) continue;
    const way = `${label === '' ? '' : `${label}: `}${named(target)}`;
    leaving.set(from, [...(leaving.get(from) ?? []), way]);
  }
  return map.nodes
    .filter(({ shape }) => !isEnd(shape))
    .map((node) => {
      const ways = leaving.get(node.id) ?? [];
      return {
        id: node.id,
        depth: (node.facts?.number.split('.').length ?? 1) - 1,
        text: ways.length === 0 ? said(node) : sentence(said(node), `Then ${ways.join('; ')}`),
      };
    });
}

/** The outline as text, two blanks for each step that a line is within. */
export function outlineText(map: ProcessMap): string {
  return outline(map)
    .map(({ depth, text }) => `${'  '.repeat(depth)}- ${text}\n`)
    .join('');
}

/** Said where a way leads to it, and nothing comes after it that is not said there. */
function isEnd(shape: Shape): boolean {
  return shape === 'join' || shape === 'escalation' || shape === 'stop' || shape === 'resume';
}

function sentence(one: string, next: string): string {
  return /[.?!]$/.test(one) ? `${one} ${next}` : `${one}. ${next}`;
}

function said(node: MapNode): string {
  if (node.shape === 'fork') return 'Side by side';
  const { facts } = node;
  if (facts === undefined) return node.texts.join(', ');
  const besides = [
    facts.time,
    facts.wait === '' ? '' : `wait ${facts.wait}`,
    facts.repeat === '' ? '' : `repeat ${facts.repeat}`,
    facts.variants.length === 0 ? '' : `only for ${facts.variants.join(', ')}`,
    facts.runs === '' ? '' : `runs ${facts.runs}`,
    facts.handover === '' ? '' : `hands over ${facts.handover}`,
  ].filter((text) => text !== '');
  const kind = node.shape === 'approval' ? ' (approval)' : '';
  return `${facts.number} ${node.label}${kind}${besides.length === 0 ? '' : `, ${besides.join(', ')}`}`;
}

function named(node: MapNode): string {
  if (node.facts !== undefined) return `${node.facts.number} ${node.texts.join(' ')}`;
  if (node.shape === 'join') return 'wait for what goes on beside it';
  return node.shape === 'fork' ? 'side by side' : node.texts.join(', ');
}
