import type { Root as PageRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { breaksInCells, cellLines } from './cell-lines.ts';
import { withoutLooks } from './without-looks.ts';
import { wordLists } from './word-lists.ts';

/** What else is done on the way: to the page as it was read, and to the Markdown before it is written. */
interface Mends {
  readonly page?: (root: PageRoot) => void;
  readonly markdown?: (root: Root) => void;
}

/** A page, or a part of one, as Markdown. */
export function htmlAsMarkdown(html: string, mends: Mends = {}): string {
  return String(
    unified()
      .use(rehypeParse, { fragment: true })
      .use(() => mends.page)
      .use(() => withoutLooks)
      .use(() => wordLists)
      .use(() => cellLines)
      .use(rehypeRemark)
      .use(() => breaksInCells)
      .use(() => mends.markdown)
      .use(remarkGfm)
      .use(remarkStringify, { bullet: '-', fences: true, listItemIndent: 'one', rule: '-' })
      .processSync(withBlanksOutside(html)),
  );
}

/** Word has the blank behind a bold word in bold as well, where Markdown has none. */
function withBlanksOutside(html: string): string {
  return html.replace(/(\s+)(<\/(?:strong|em)>)/g, '$2$1').replace(/(<(?:strong|em)>)(\s+)/g, '$2$1');
}
