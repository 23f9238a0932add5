import { Sheet } from '../draft/sheet.ts';
import { write } from '../draft/write.ts';
import type { Imported } from '../report/report.ts';
import { compareDrawings } from './drawing.ts';
import { idAndTitle, readFrontMatter } from './front-matter.ts';
import { PartReader } from './part-reader.ts';
import { isFrontMatter, partsOf } from './parts.ts';
import { Source } from './source.ts';

export interface ImportOptions {
  /** The name of the file, for the report; a document without a title is called by it. */
  readonly name: string;
}

/**
 * Reads a procedure as people write it in Markdown. Nothing is made up, and every word is in the document or, where the
 * report says so, left out or put in another form.
 */
export function importMarkdown(text: string, { name }: ImportOptions): Imported {
  const source = new Source(text.startsWith('\ufeff') ? text.slice(1) : text);
  const sheet = new Sheet(name);
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

function takeNameOfFile(sheet: Sheet, name: string): void {
  const stem = name.replace(/^.*[\\/]/, '').replace(/(?:\.\w{1,8})+$/, '');
  const words = stem.replace(/[-_]+/g, ' ').trim();
  if (words === '' || !/\p{L}/u.test(words)) return;
  const split = idAndTitle(stem.replace(/--/, ': ').replace(/_/g, ' '));
  sheet.title = split?.title ?? words.charAt(0).toUpperCase() + words.slice(1);
  sheet.placed('the title', { first: 1, last: 1 }, name, 'it is the name of the file');
}
