import type { Origin } from '../draft/draft.ts';

/** What became of some lines of the source. */
export interface Placed extends Origin {
  /** Where it stands now: `Owner`, `Roles`, `step 3`, `step 3, branch`, `Background`; `left out` for nowhere. */
  readonly to: string;
  /** The text as the source has it, cut where it is long; whole where it was left out or put in other words. */
  readonly source: string;
  /** Why it was left out, or what was put in the place of which words. */
  readonly note?: string;
}

/** What became of a whole source, line by line. */
export interface ImportReport {
  /** Of the format of this report. */
  readonly version: 1;
  readonly source: string;
  readonly placed: readonly Placed[];
  /** The fields and sections that the source does not have; a `TODO` stands for each that a document must have. */
  readonly missing: readonly string[];
  /** What a person should look at: a drawing that says something else than the text, a date that may be two. */
  readonly doubts: readonly { readonly line: number; readonly what: string }[];
  readonly counts: { readonly fields: number; readonly roles: number; readonly steps: number };
}

export interface Imported {
  /** The document, formatted. */
  readonly text: string;
  readonly report: ImportReport;
}

/** The report for a terminal or a file: a line for each piece of the source. */
export function reportText({ source, placed, missing, doubts, counts }: ImportReport): string {
  const rows = placed.map(({ first, last, to, source: said, note }) => ({
    lines: first === last ? `${first}` : `${first}-${last}`,
    to,
    said: note === undefined ? cut(said) : `${cut(said)} (${note})`,
  }));
  const widths = [
    Math.max(5, ...rows.map(({ lines }) => lines.length)),
    Math.max(2, ...rows.map(({ to }) => to.length)),
  ];
  const line = (cells: readonly string[]) =>
    `  ${(cells[0] ?? '').padStart(widths[0] as number)}  ${(cells[1] ?? '').padEnd(widths[1] as number)}  ${cells[2] ?? ''}`;
  return [
    `${source}: ${counted(counts.fields, 'field')}, ${counted(counts.roles, 'role')}, ${counted(counts.steps, 'step')}`,
    '',
    line(['Lines', 'To', 'What']),
    ...rows.map(({ lines, to, said }) => line([lines, to, said])),
    ...(missing.length === 0 ? [] : ['', `Not in the source, and left to you: ${missing.join(', ')}`]),
    ...(doubts.length === 0
      ? []
      : ['', 'Worth a look:', ...doubts.map(({ line: at, what }) => `  line ${at}: ${what}`)]),
    '',
  ].join('\n');
}

const widest = 90;

/** A piece of the source on one line, as long as a reader needs to know it again. */
export function cut(text: string): string {
  const shown = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return shown.length > widest ? `${shown.slice(0, widest - 1).trimEnd()}…` : shown;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
