import { dateOrderIn } from '../draft/date-value.ts';
import { Sheet } from '../draft/sheet.ts';
import { write } from '../draft/write.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { reportOf } from '../meaning/report-meaning.ts';
import { CannotBeSaid, writeMeaning } from '../meaning/write-meaning.ts';
import type { Imported } from '../report/report.ts';
import { compareDrawings } from './drawing.ts';
import { exportMark } from './export-markdown.ts';
import { takeNameOfFile } from './file-name.ts';
import { readFrontMatter } from './front-matter.ts';
import { refuseEndless } from './limits.ts';
import { PartReader } from './part-reader.ts';
import { isFrontMatter, partsOf } from './parts.ts';
import { readExported } from './read-exported.ts';
import { Source } from './source.ts';

export interface ImportOptions {
  /** The name of the file, for the report; a document without a title is called by it. */
  readonly name: string;
}

/**
 * Reads a procedure as people write it in Markdown. Nothing is made up, and every word is in the document or, where the
 * report says so, left out or put in another form. Throws CannotImport for what no person has written.
 */
export function importMarkdown(text: string, { name }: ImportOptions): Imported {
  refuseEndless(text, name);
  const source = new Source(withClosedFrontMatter(text.startsWith('\ufeff') ? text.slice(1) : text));
  const exported = source.text.startsWith(exportMark) ? readExported(source) : undefined;
  const again = exported && writtenAgain(exported, name);
  if (again !== undefined) return again;
  const sheet = new Sheet(name, dateOrderIn(source.text));
  for (const block of source.root.children) {
    if (block.type === 'yaml') {
      readFrontMatter(block.value, source.originOf(block), sheet);
    } else if (block.type === 'heading' && isFrontMatter(block, source)) {
      readFrontMatter(
        source.markdown(block).split('\n').slice(0, -1).join('\n'),
        source.originOf(block),
        sheet,
      );
    }
  }
  new PartReader(source, sheet).read(partsOf(source));
  if (sheet.title === undefined || sheet.title.trim() === '') takeNameOfFile(sheet, name);
  compareDrawings(source, sheet);
  return write(sheet, text);
}

/** Front matter may end with three points, which YAML has for the end of a document. */
function withClosedFrontMatter(text: string): string {
  return text.replace(/^(---[ \t]*\r?\n(?:(?!---|\.\.\.).*\r?\n)*)\.\.\.(?=[ \t]*\r?(?:\n|$))/, '$1---');
}

/** What an export has written comes back as it was; undefined where somebody has written into it what it cannot say. */
function writtenAgain(meaning: Meaning, name: string): Imported | undefined {
  try {
    return { text: writeMeaning(meaning), report: reportOf(meaning, name) };
  } catch (error) {
    if (error instanceof CannotBeSaid) return undefined;
    throw error;
  }
}
