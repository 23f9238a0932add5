import { withoutMarkdown } from '../../core/names/name-key.ts';
import { daysIn } from '../draft/date-value.ts';
import type { Sheet } from '../draft/sheet.ts';
import type { Block, Source } from './source.ts';
import { type Grid, gridOf } from './table.ts';
import { textsOf } from './texts.ts';

/** A list or a table of versions. False where it is none, or says things that an entry has no place for. */
export function takeHistory(block: Block, source: Source, sheet: Sheet): boolean {
  if (block.type === 'table') return takeHistoryGrid(gridOf(block, source), sheet);
  const texts = textsOf(block, source);
  const origin = source.originOf(block);
  if (texts === undefined || block.type !== 'list') return false;
  return sheet.all(
    texts.map((text) => () => {
      const [, version = '', rest = ''] =
        /^\**v?(?:ersion\s+)?(\d+(?:\.\d+)*)\**\s*(?:[:,]|\s[–—-])\s*(.+)$/i.exec(text) ?? [];
      const [, date, person, what] = /^(\d{4}-\d{2}-\d{2}),\s*([^:,]+):\s*(.+)$/.exec(rest) ?? [];
      const line =
        date === undefined ? `${version}, TODO, TODO: ${rest}` : `${version}, ${date}, ${person}: ${what}`;
      return rest !== '' && sheet.item('History', line, origin);
    }),
  );
}

/** A table with a version, a date, a person and what was changed, in whatever order. */
export function takeHistoryGrid({ heading, rows, origin: whole }: Grid, sheet: Sheet): boolean {
  const at = (names: RegExp) => heading.findIndex((label) => names.test(withoutMarkdown(label).trim()));
  const columns = [
    at(/^(?:version|rev(?:ision)?|ver)\b/i),
    at(/date|when/i),
    at(/author|person|by\b|who|name/i),
    at(/change|description|what|summary|comment/i),
  ];
  const [version = -1, date = -1, person = -1, what = -1] = columns;
  if (what < 0 || (version < 0 && date < 0) || heading.length > 5) return false;
  const isTaken = sheet.all(
    rows
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .map(({ cells, origin }) => () => {
        const said = cells[date] ?? '';
        const days = daysIn(said, sheet.dateOrder);
        const day = said === '' ? 'TODO' : days.length === 1 ? days[0] : undefined;
        const others = cells.filter((_, index) => !columns.includes(index));
        if (day === undefined || others.some((cell) => cell !== '') || (cells[what] ?? '') === '')
          return false;
        const line = `${cells[version] || 'TODO'}, ${day}, ${cells[person] || 'TODO'}: ${cells[what]}`;
        return sheet.item(
          'History',
          line,
          origin,
          [],
          `a row of the table: ${heading.join(' | ')}; the day is written “${said}” there`,
        );
      }),
  );
  if (isTaken) sheet.placed('History', whole, heading.join(' | '), `the table of ${heading.join(', ')}`);
  return isTaken;
}
