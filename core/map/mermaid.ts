import { diamondLines } from './diamond.ts';
import type { MapEdge, MapNode, ProcessMap } from './map.ts';
import { escapeLabel } from './mermaid-label.ts';
import type { Shape } from './shapes.ts';

/** The map as a mermaid flowchart; the ids are those of the map's nodes. Empty for a map without steps. */
export function toMermaid(map: ProcessMap): string {
  if (!map.nodes.some((node) => node.range !== undefined)) return '';
  const lines = ['flowchart TD', ...map.nodes.map(nodeLine), ...map.edges.map(edgeLine), ...classLines(map)];
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

function nodeLine({ id, shape, lines }: MapNode): string {
  if (shape === 'fork' || shape === 'join') return `${id}@{ shape: fork }`;
  const [open, close] = brackets[shape];
  const shown = lines.map(cut);
  const drawn = shape === 'decision' || shape === 'condition' ? shown.flatMap(diamondLines) : shown;
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

function edgeLine({ from, to, label, style }: MapEdge): string {
  const arrow = style === 'dotted' ? '-.->' : '-->';
  return label === '' ? `${from} ${arrow} ${to}` : `${from} ${arrow}|"${escapeLabel(label)}"| ${to}`;
}

/** Colours that can be read on light and dark ground, for places that have no colours of their own for them. */
const styles = {
  customer: 'fill:#f3e8fd,stroke:#8250df,color:#1f2328',
  thirdParty: 'fill:#fff1e5,stroke:#bc4c00,color:#1f2328',
  approval: 'stroke-width:3px',
  exception: 'stroke-dasharray:4 3',
} as const;
type MapClass = keyof typeof styles;

function classLines({ nodes }: ProcessMap): readonly string[] {
  return (Object.keys(styles) as MapClass[]).flatMap((name) => {
    const members = nodes.filter((node) => classesOf(node).includes(name)).map((node) => node.id);
    return members.length === 0
      ? []
      : [`classDef ${name} ${styles[name]}`, `class ${members.join(',')} ${name}`];
  });
}

function classesOf({ side, shape }: MapNode): readonly MapClass[] {
  const classes: MapClass[] = [];
  if (side === 'customer') classes.push('customer');
  if (side === 'third party') classes.push('thirdParty');
  if (shape === 'approval' || shape === 'exception') classes.push(shape);
  return classes;
}
