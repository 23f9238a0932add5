import mammoth from 'mammoth';
import { CannotImport } from '../cannot-import.ts';
import { htmlAsMarkdown } from '../html/html-as-markdown.ts';
import { importMarkdown } from '../markdown/import-markdown.ts';
import type { Imported } from '../report/report.ts';
import { joinLists } from './joined-lists.ts';
import { withTextAlone } from './unpacked.ts';
import { withStyles } from './unstyled.ts';

/** Headings that are styled otherwise than those of Word itself. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Code'] => pre:separator('\\n')",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
];

/**
 * Reads a procedure out of a Word document: its headings, lists and tables are read as those of Markdown are, and the
 * lines of the report are those of the Markdown. Pictures are left out. Throws CannotImport for what is no such document.
 */
export async function importWord(bytes: Uint8Array, { name }: { readonly name: string }): Promise<Imported> {
  const text = withTextAlone(bytes, name);
  const html = await asHtml(text, name);
  const markdown = htmlAsMarkdown(html, { markdown: joinLists });
  const { text: document, report } = importMarkdown(markdown, { name });
  const pictures = html.match(picture)?.length ?? 0;
  if (pictures === 0) return { text: document, report };
  const left = {
    first: 1,
    last: 1,
    to: 'left out',
    source: `${pictures} picture${pictures === 1 ? '' : 's'}`,
    note: 'put them beside the .sop file and write a link',
  };
  return { text: document, report: { ...report, placed: [left, ...report.placed] } };
}

/** Stands in the text where a picture was. */
const picture = /<img\b[^>]*>/g;

async function asHtml(text: Uint8Array, name: string): Promise<string> {
  // Of the two names each build of the library knows one: that for Node, and that for browsers.
  const source = { buffer: text, arrayBuffer: text.slice().buffer } as unknown as {
    arrayBuffer: ArrayBuffer;
  };
  try {
    const { value } = await mammoth.convertToHtml(source, {
      styleMap: styles,
      transformDocument: withStyles,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return value;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new CannotImport(
      `${name} cannot be read as a Word document: ${reason}`,
      'Open it and save it again',
    );
  }
}
