import { type Day, dayOf } from '../dates/day.ts';
import { most } from '../dates/span.ts';
import type { SopDocument } from '../document/document.ts';
import type { Flow } from '../flow/graph.ts';
import { visible } from '../prose/visible.ts';
import { readWindow } from '../values/window.ts';
import type { ProcessMap } from './map.ts';
import { timings } from './timing.ts';

/**
 * The timeline as a mermaid gantt chart: a section for each role, a bar for each step from when it may begin to when it
 * must have ended, counted from the trigger. Empty where no step says how long it takes.
 */
export function toGantt(map: ProcessMap, document: SopDocument, flow: Flow): string {
  const bars = barsOf(map, document, flow);
  if (bars.length === 0) return '';
  const isLong = Math.max(...bars.map(({ to }) => to)) > 2 * day;
  const lines = [
    'gantt',
    `title ${inGantt(map.title) || 'Timeline'}`,
    'dateFormat YYYY-MM-DD HH:mm',
    // The day of the year, as the first day of one stands for the trigger's.
    `axisFormat ${isLong ? '%-j' : '%H:%M'}`,
    'todayMarker off',
  ];
  const roles = [...new Set(bars.map(({ role }) => role))];
  for (const role of roles) {
    lines.push(`section ${inGantt(role) || 'No role named'}`);
    for (const bar of bars.filter((each) => each.role === role))
      lines.push(
        `${inGantt(`${bar.number} ${bar.title}`)} :${bar.id}, ${moment(bar.from)}, ${moment(bar.to)}`,
      );
  }
  return `${lines.join('\n  ')}\n`;
}

interface Bar {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly role: string;
  /** Minutes from the trigger. */
  readonly from: number;
  readonly to: number;
}

const day = 24 * 60;
/** A step without a time of its own is still to be seen. */
const shortest = 5;

function barsOf(map: ProcessMap, document: SopDocument, flow: Flow): readonly Bar[] {
  const timed = timings(document, flow);
  const windows = timed.map(({ node }) => readWindow(node.step?.field('window')?.value.text ?? ''));
  if (timed.every(({ begin, end }, index) => begin === end && windows[index] === undefined)) return [];
  return timed.flatMap(({ node, begin, end }, index): Bar[] => {
    const { id, facts, texts, role = '' } = map.nodes[node.index] as ProcessMap['nodes'][number];
    if (facts === undefined) return [];
    const window = windows[index];
    const from = window === undefined ? most(begin) : (window.from - 1) * day;
    const to = window === undefined ? most(end) : window.to * day;
    return [
      { id, number: facts.number, title: texts.join(' '), role, from, to: Math.max(to, from + shortest) },
    ];
  });
}

/** So far that every calendar still has the day. */
const farthest = 500 * 365 * day;

function moment(minutes: number): string {
  const whole = Math.min(Math.round(minutes), farthest);
  const at = (dayOf(2001, 1, 1) as Day).add({ days: Math.floor(whole / day) });
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.toString()} ${two(Math.floor((whole % day) / 60))}:${two(whole % 60)}`;
}

/** A text of one line in which nothing means anything to mermaid. */
function inGantt(text: string): string {
  return visible(text)
    .replaceAll(':', '∶')
    .replaceAll(';', '；')
    .replaceAll('#', '＃')
    .replaceAll('%', '％')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}
