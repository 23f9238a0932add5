import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { breaksInCells, cellLines } from './cell-lines.ts';
import { withoutLooks } from './without-looks.ts';
import { wordLists } from './word-lists.ts';

/** A page, or a part of one, as Markdown; `mend` is asked once it is Markdown. */
export function htmlAsMarkdown(html: string, mend: (root: Root) => void = () => {}): string {
  return String(
    unified()
      .use(rehypeParse, { fragment: true })
      .use(() => withoutLooks)
      .use(() => wordLists)
      .use(() => cellLines)
      .use(rehypeRemark)
      .use(() => breaksInCells)
      .use(() => mend)
      .use(remarkGfm)
      .use(remarkStringify, { bullet: '-', fences: true, listItemIndent: 'one', rule: '-' })
      .processSync(withBlanksOutside(html)),
  );
}

/** Word has the blank behind a bold word in bold as well, where Markdown has none. */
function withBlanksOutside(html: string): string {
  return html.replace(/(\s+)(<\/(?:strong|em)>)/g, '$2$1').replace(/(<(?:strong|em)>)(\s+)/g, '$2$1');
}
