import { escaped } from '../prose/escaped.ts';
import { visible } from '../prose/visible.ts';

/** A table of plain text. */
export interface Table {
  readonly title: string;
  readonly heading: readonly string[];
  /** Each has as many cells as the heading. */
  readonly rows: readonly (readonly string[])[];
}

export function tableAsMarkdown({ title, heading, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inMarkdown).join(' | ')} |`;
  const lines = [line(heading), `|${heading.map(() => '---').join('|')}|`, ...rows.map(line)];
  return `## ${inMarkdown(title)}\n\n${lines.join('\n')}\n`;
}

export function tableAsHtml({ title, heading, rows }: Table): string {
  const row = (name: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${name}>${escaped(cell)}</${name}>`).join('')}</tr>`;
  return [
    '<table class="sop-table">',
    `<caption>${escaped(title)}</caption>`,
    `<thead>${row('th', heading)}</thead>`,
    `<tbody>${rows.map((cells) => row('td', cells)).join('\n')}</tbody>`,
    '</table>\n',
  ].join('\n');
}

function inMarkdown(text: string): string {
  return visible(text).replace(/[\\`*_[\]<>|~&]/g, '\\$&');
}
