import { CannotImport } from './cannot-import.ts';

/** What a file is, by the ending of its name. */
export type SourceKind = 'markdown' | 'word' | 'html' | 'csv' | 'bpmn' | 'json';

const kinds: Readonly<Record<string, SourceKind>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  txt: 'markdown',
  docx: 'word',
  html: 'html',
  htm: 'html',
  csv: 'csv',
  bpmn: 'bpmn',
  json: 'json',
};

/** Throws CannotImport for what nobody can read. */
export function sourceKind(name: string): SourceKind {
  const [, ending = ''] = /\.([^./\\]*)$/.exec(name.toLowerCase()) ?? [];
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  if (kind !== undefined) return kind;
  throw new CannotImport(
    `${name} is of no kind that can be imported`,
    'Give Markdown, Word, a page, BPMN 2.0, a table of steps as CSV, or what sop export wrote as JSON: .md, .docx, .html, .bpmn, .csv, .json',
  );
}

/** Bytes of a source. A procedure that anybody follows has a few ten thousand, and in Word its pictures besides. */
const largestText = 1_000_000;
const largestPacked = 50_000_000;

export function largestSource(kind: SourceKind): number {
  return kind === 'word' ? largestPacked : largestText;
}

/** Throws CannotImport for a source of more bytes than are read. */
export function refuseLarge(name: string, size: number, kind = sourceKind(name)): void {
  const largest = largestSource(kind);
  if (size <= largest) return;
  throw new CannotImport(
    `${name} has ${(size / 1_000_000).toFixed(1)} MB; a procedure is imported up to ${largest / 1_000_000} MB`,
    'Split it into its procedures first',
  );
}
