import type { Paragraph } from 'mdast';
import { withoutMarkdown } from '../../core/names/name-key.ts';
import type { FieldEntry, SectionEntry } from '../../grammar/index.ts';
import { whyNoDay } from '../draft/date-value.ts';
import type { Origin } from '../draft/draft.ts';
import { fieldValue } from '../draft/field-value.ts';
import type { Sheet } from '../draft/sheet.ts';
import { oneLine } from '../draft/written-text.ts';
import { documentEntryNamed } from './label.ts';
import { labelIn } from './label-in.ts';
import type { Source } from './source.ts';
import type { Grid } from './table.ts';

/** Takes what a label and its values say for a field of the document. False where it is none, or has no such value. */
export function takeField(sheet: Sheet, label: string, values: readonly string[], origin: Origin): boolean {
  const entry = documentEntryNamed(label);
  if (entry === undefined) return false;
  if (entry.type === 'section') return takeNames(sheet, label, entry, values, origin);
  const joined = values.join(entry.value === 'texts' ? '; ' : ', ');
  const value = fieldValue(entry, joined, sheet.dateOrder);
  if (value === undefined) {
    sayUnread(sheet, entry, joined, origin);
    return false;
  }
  const note =
    value.instead === undefined ? undefined : `${label}: “${value.instead}”, written “${value.text}”`;
  const texts = entry.value === 'texts' && values.length > 1 ? values : [value.text];
  const isCalledSo = label.replace(/[*_]/g, '').toLowerCase() === entry.label.toLowerCase();
  return sheet.field(
    entry.label,
    texts,
    origin,
    note ?? (isCalledSo ? undefined : `it was called “${label}”`),
  );
}

/** A day that may be two, or is none, is in the source: it is said what it lacks. */
export function sayUnread(sheet: Sheet, { label, value }: FieldEntry, said: string, { first }: Origin): void {
  const why = value === 'date' ? whyNoDay(said, sheet.dateOrder) : undefined;
  if (why !== undefined) sheet.unread(label, first, `“${said}” ${why}`);
}

/** `Systems: CRM, Email` */
function takeNames(
  sheet: Sheet,
  said: string,
  { label: section, inline }: SectionEntry,
  values: readonly string[],
  origin: Origin,
): boolean {
  const names = values.flatMap((value) => value.split(/,\s+/)).map((name) => name.trim());
  if (inline !== true || names.some((name) => name === '' || name.length > 60) || sheet.items.has(section))
    return false;
  sheet.placed(section, origin, said, `called “${section}” here`);
  return names.every((name) =>
    section === 'Roles' ? sheet.role(name, origin) : sheet.item(section, name, origin),
  );
}

/** `**Owner:** Dana Reyes`, one or more to a paragraph. What is no field is left to the caller. */
export function takeLabelledLines(paragraph: Paragraph, source: Source, sheet: Sheet): readonly string[] {
  const origin = source.originOf(paragraph);
  const lines = source.markdown(paragraph).split(/\n|<br\s*\/?>/);
  return lines.flatMap((line, index) => {
    const at = {
      first: Math.min(origin.first + index, origin.last),
      last: Math.min(origin.first + index, origin.last),
    };
    const text = withoutEmphasis(oneLine(line).replace(/\\$/, '').trim());
    takeVersion(sheet, text, at);
    const pieces = text.split(' | ');
    const isTaken = pieces.every((piece) => {
      const label = labelIn(piece);
      return label !== undefined && documentEntryNamed(label.label) !== undefined && label.rest !== '';
    });
    if (!isTaken) return [line];
    return pieces.filter((piece) => {
      const label = labelIn(piece);
      return label === undefined || !takeField(sheet, label.label, [label.rest], at);
    });
  });
}

/** `Version 0.1 – DRAFT, April 2026`, which stays where it is for what else it says. */
function takeVersion(sheet: Sheet, line: string, origin: Origin): void {
  const [, version, status] =
    /^\W*version\s+v?(\d+(?:\.\d+)*)\b(?:\W+(draft|active|retired))?/i.exec(line) ?? [];
  if (version !== undefined) sheet.field('Version', [version], origin);
  if (status !== undefined) sheet.field('Status', [status.toLowerCase()], origin);
}

/** `*Next review: 2024-04-01*` without what makes all of it slanted or bold. */
function withoutEmphasis(line: string): string {
  return /^([*_])(?!\1)([^*_]+)\1$/.exec(line)?.[2] ?? line;
}

/** A table of names and values: two columns, or a row of names above a row of values. The rows that are no field are left. */
export function takeTable(grid: Grid, sheet: Sheet): readonly (readonly string[])[] | undefined {
  const { heading, rows } = grid;
  const isWide = rows.length === 1 && heading.length > 1 && countKnown(heading) * 2 > heading.length;
  if (isWide) {
    const [row] = rows;
    return heading.flatMap((label, index) => {
      const value = row?.cells[index] ?? '';
      return takeField(sheet, label, [value], row?.origin ?? grid.origin) ? [] : [[label, value]];
    });
  }
  const pairs = [{ cells: heading, origin: grid.origin }, ...rows];
  const isPairs = pairs.every(({ cells }) => cells.length === 2);
  // One name that is known may be chance, unless the heading says that there are names.
  const least = isHeading.test(withoutMarkdown(heading.join(' '))) ? 1 : 2;
  // `Status | Description` stands above names in a longer table; of two rows, both may be names and values.
  const named = (rows.length === 1 ? pairs : rows).map(({ cells }) => cells[0] ?? '');
  if (!isPairs || countKnown(named) < Math.max(least, rows.length / 3)) return undefined;
  return pairs.flatMap(({ cells: [label = '', value = ''], origin }) => {
    if (label === '' && value === '') return [];
    if (isHeading.test(withoutMarkdown(`${label} ${value}`))) {
      sheet.leftOut(`${label} | ${value}`, origin, 'the heading of the table');
      return [];
    }
    if (/^(?:title|name)$/i.test(label) && value !== '') {
      sheet.title = value;
      sheet.placed('the title', origin, value, `it was called “${label}”`);
      return [];
    }
    return value !== '' && takeField(sheet, label, [value], origin) ? [] : [[label, value]];
  });
}

/** What stands above names and values. */
const isHeading =
  /^(?:field|name|item|property|attribute|key|detail)s? (?:value|detail|description|information)s?$/i;

function countKnown(labels: readonly string[]): number {
  return labels.filter((label) => documentEntryNamed(label)?.type === 'field').length;
}
