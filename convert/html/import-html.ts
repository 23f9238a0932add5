import { importMarkdown } from '../markdown/import-markdown.ts';
import type { Imported } from '../report/report.ts';
import { htmlAsMarkdown } from './html-as-markdown.ts';
import { refuseDeep } from './refuse-deep.ts';
import { takeSurroundings } from './surroundings.ts';

/**
 * Reads a procedure out of a page, as wikis export it: its headings, lists and tables are read as those of Markdown are,
 * and the lines of the report are those of the Markdown. Nothing of it is run or loaded. Throws CannotImport for what no
 * person has written.
 */
export function importHtml(html: string, { name }: { readonly name: string }): Imported {
  refuseDeep(html, name);
  let surroundings = '';
  const markdown = htmlAsMarkdown(html, {
    page: (root) => {
      surroundings = takeSurroundings(root);
    },
  });
  const { text, report } = importMarkdown(markdown, { name });
  if (surroundings === '') return { text, report };
  const note = 'it stands around the text of the page';
  const left = { first: 1, last: 1, to: 'left out', source: surroundings, note };
  return { text, report: { ...report, placed: [left, ...report.placed] } };
}
