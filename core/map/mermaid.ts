import { type ChangeMark, type ChangeMarks, markTexts } from './change-mark.ts';
import { diamondLines } from './diamond.ts';
import type { MapEdge, MapNode, ProcessMap } from './map.ts';
import { escapeLabel } from './mermaid-label.ts';
import type { Shape } from './shapes.ts';

/**
 * The map as a mermaid flowchart; the ids are those of the map's nodes. Empty for a map without steps. With `marks` it
 * shows what has changed, in colours and in words.
 */
export function toMermaid(map: ProcessMap, marks?: ChangeMarks): string {
  if (!map.nodes.some((node) => node.range !== undefined)) return '';
  const lines = [
    'flowchart TD',
    ...map.nodes.map((node) => nodeLine(node, marks)),
    ...map.edges.map((edge, index) => edgeLine(edge, marks?.ways.get(index))),
    ...classLines(map, marks),
  ];
  return `${lines.join('\n  ')}\n`;
}

/** What stands around the quoted label. */
const brackets: Readonly<Record<Exclude<Shape, 'fork' | 'join'>, readonly [string, string]>> = {
  start: ['([', '])'],
  finish: ['([', '])'],
  stop: ['([', '])'],
  resume: ['([', '])'],
  step: ['[', ']'],
  run: ['[[', ']]'],
  approval: ['{{', '}}'],
  check: ['[/', '/]'],
  decision: ['{', '}'],
  condition: ['{', '}'],
  escalation: ['>', ']'],
  exception: ['(', ')'],
};

function nodeLine({ id, shape, lines }: MapNode, marks: ChangeMarks | undefined): string {
  if (shape === 'fork' || shape === 'join') return `${id}@{ shape: fork }`;
  const [open, close] = brackets[shape];
  const shown = lines.map(cut);
  const mark = marks?.nodes.get(id);
  const drawn = [
    ...(mark === undefined ? [] : [markTexts[mark]]),
    ...(shape === 'decision' || shape === 'condition' ? shown.flatMap(diamondLines) : shown),
  ];
  return `${id}${open}"${(drawn.length === 0 ? [''] : drawn).map(escapeLabel).join('<br/>')}"${close}`;
}

const mostShown = 120;

function cut(line: string): string {
  const characters = Array.from(line.slice(0, 4 * mostShown));
  if (characters.length <= mostShown) return line;
  return `${characters
    .slice(0, mostShown - 1)
    .join('')
    .trimEnd()}…`;
}

function edgeLine({ from, to, label, style }: MapEdge, mark: ChangeMark | undefined): string {
  const arrow = mark === 'added' ? '==>' : mark === 'removed' || style === 'dotted' ? '-.->' : '-->';
  const said = [mark === 'removed' ? markTexts.removed : '', label].filter((text) => text !== '').join(': ');
  return said === '' ? `${from} ${arrow} ${to}` : `${from} ${arrow}|"${escapeLabel(said)}"| ${to}`;
}

/** Colours that can be read on light and dark ground, for places that have no colours of their own for them. */
const styles = {
  customer: 'fill:#f3e8fd,stroke:#8250df,color:#1f2328',
  thirdParty: 'fill:#fff1e5,stroke:#bc4c00,color:#1f2328',
  approval: 'stroke-width:3px',
  exception: 'stroke-dasharray:4 3',
  added: 'fill:#dafbe1,stroke:#1a7f37,stroke-width:3px,color:#1f2328',
  removed: 'fill:#ffebe9,stroke:#cf222e,stroke-width:2px,stroke-dasharray:6 4,color:#1f2328',
  changed: 'fill:#fff8c5,stroke:#9a6700,stroke-width:3px,color:#1f2328',
  moved: 'fill:#ddf4ff,stroke:#0969da,stroke-width:3px,color:#1f2328',
} as const;
type MapClass = keyof typeof styles;

function classLines({ nodes, edges }: ProcessMap, marks: ChangeMarks | undefined): readonly string[] {
  const classes = (Object.keys(styles) as MapClass[]).flatMap((name) => {
    const members = nodes.filter((node) => classesOf(node, marks).includes(name)).map((node) => node.id);
    return members.length === 0
      ? []
      : [`classDef ${name} ${styles[name]}`, `class ${members.join(',')} ${name}`];
  });
  const ways = (['added', 'removed'] as const).flatMap((mark) => {
    const members = [...edges.keys()].filter((index) => marks?.ways.get(index) === mark);
    const [, stroke] = styles[mark].split(',');
    return members.length === 0 ? [] : [`linkStyle ${members.join(',')} ${stroke}`];
  });
  return [...classes, ...ways];
}

function classesOf({ id, side, shape }: MapNode, marks: ChangeMarks | undefined): readonly MapClass[] {
  const mark = marks?.nodes.get(id);
  if (mark !== undefined) return [mark];
  const classes: MapClass[] = [];
  if (side === 'customer') classes.push('customer');
  if (side === 'third party') classes.push('thirdParty');
  if (shape === 'approval' || shape === 'exception') classes.push(shape);
  return classes;
}
