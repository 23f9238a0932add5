import { escaped } from '../prose/escaped.ts';
import { visible } from '../prose/visible.ts';

/** A table of plain text. */
export interface Table {
  readonly title: string;
  readonly heading: readonly string[];
  readonly rows: readonly Row[];
  /** What its signs mean, said below it. */
  readonly legend?: string;
}

/** Has as many cells as the heading; or is one text over all columns but the first. */
export type Row = readonly string[] | Remark;

export interface Remark {
  readonly kind: 'part' | 'warning' | 'note' | 'detail' | 'way';
  readonly text: string;
  /** What stands in the first column. */
  readonly mark?: string;
}

/** The rows as cells alone; a remark stands in the second column. */
export function cellsOf({ heading, rows }: Table): readonly (readonly string[])[] {
  return rows.map((row) => {
    if (!isRemark(row)) return row;
    const cells = [row.mark ?? '', wordsOf(row)];
    return heading.map((_, index) => cells[index] ?? '');
  });
}

export function tableAsMarkdown(table: Table): string {
  const { title, heading, legend } = table;
  const line = (cells: readonly string[]) => `| ${cells.map(inMarkdown).join(' | ')} |`;
  const lines = [line(heading), `|${heading.map(() => '---').join('|')}|`, ...cellsOf(table).map(line)];
  return `## ${inMarkdown(title)}\n\n${lines.join('\n')}\n${legend === undefined ? '' : `\n${inMarkdown(legend)}\n`}`;
}

export function tableAsHtml({ title, heading, rows, legend }: Table): string {
  const row = (name: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${name}>${escaped(cell)}</${name}>`).join('')}</tr>`;
  return [
    '<table class="sop-table">',
    `<caption>${escaped(title)}</caption>`,
    `<thead>${row('th', heading)}</thead>`,
    `<tbody>${rows.map((each) => (isRemark(each) ? remarkRow(each, heading.length) : row('td', each))).join('\n')}</tbody>`,
    '</table>\n',
    ...(legend === undefined ? [] : [`<p class="quiet">${escaped(legend)}</p>\n`]),
  ].join('\n');
}

function remarkRow(remark: Remark, columns: number): string {
  const { kind, text, mark = '' } = remark;
  if (kind === 'part')
    return `<tr class="part"><th colspan="${columns}" scope="rowgroup">${escaped(text)}</th></tr>`;
  const words = kind === 'warning' ? `<strong>Warning</strong> ${escaped(text)}` : escaped(wordsOf(remark));
  return `<tr class="${kind}"><td>${escaped(mark)}</td><td colspan="${columns - 1}">${words}</td></tr>`;
}

function isRemark(row: Row): row is Remark {
  return 'kind' in row;
}

function wordsOf({ kind, text }: Remark): string {
  if (kind === 'detail') return `· ${text}`;
  return kind === 'warning' ? `Warning: ${text}` : text;
}

function inMarkdown(text: string): string {
  return visible(text).replace(/[\\`*_[\]<>|~&]/g, '\\$&');
}
