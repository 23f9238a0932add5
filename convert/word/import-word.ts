import mammoth from 'mammoth';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { CannotImport } from '../cannot-import.ts';
import { importMarkdown } from '../markdown/import-markdown.ts';
import type { Imported } from '../report/report.ts';
import { joinLists } from './joined-lists.ts';
import { withTextAlone } from './unpacked.ts';

const toMarkdown = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(() => joinLists)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', fences: true, listItemIndent: 'one', rule: '-' })
  .freeze();

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
  const markdown = String(await toMarkdown.process(withBlanksOutside(html.replace(picture, ''))));
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

/** Word has the blank behind a bold word in bold as well, where Markdown has none. */
function withBlanksOutside(html: string): string {
  return html.replace(/(\s+)(<\/(?:strong|em)>)/g, '$2$1').replace(/(<(?:strong|em)>)(\s+)/g, '$2$1');
}

/** Stands in the text where a picture was. */
const picture = /<img\b[^>]*>/g;

async function asHtml(text: Uint8Array, name: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(text) },
      { styleMap: styles, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new CannotImport(
      `${name} cannot be read as a Word document: ${reason}`,
      'Open it and save it again',
    );
  }
}
