import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

export interface Rendering {
  /** What an address of the text becomes; undefined for what cannot be led to, whose words stay. */
  readonly addressOf: (address: string) => string | undefined;
  /** A text of the language in colours. */
  readonly coloured: (text: string) => ElementContent[];
}

/** Markdown as HTML, with a name for each heading. HTML in it, which is comments only, is left out. */
export function markdownHtml(markdown: string, rendering: Rendering): string {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeSlug)
    .use(() => (tree: Root) => {
      leadElsewhere(tree, rendering);
      colour(tree, rendering);
      letTablesScroll(tree);
    })
    .use(rehypeStringify)
    .processSync(markdown)
    .toString();
}

/** What a search needs of a page: its title, and each heading with the text below it. */
export function sectionsOf(markdown: string): readonly { readonly title: string; readonly words: string }[] {
  const sections: { title: string; words: string }[] = [];
  for (const node of unified().use(remarkParse).use(remarkGfm).parse(markdown).children) {
    if (node.type === 'heading') sections.push({ title: textOf(node), words: '' });
    else if (node.type !== 'html') {
      const section = sections.at(-1);
      if (section !== undefined) section.words += ` ${textOf(node)}`;
    }
  }
  return sections;
}

function leadElsewhere(tree: Root, { addressOf }: Rendering): void {
  visit(tree, 'element', (element, index, parent) => {
    const name = element.tagName === 'a' ? 'href' : element.tagName === 'img' ? 'src' : undefined;
    if (name === undefined || index === undefined) return;
    const address = addressOf(String(element.properties[name] ?? ''));
    if (address !== undefined) element.properties[name] = address;
    else if (parent !== undefined) parent.children.splice(index, 1, ...element.children);
  });
}

function colour(tree: Root, { coloured }: Rendering): void {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'pre') return;
    // What is wider than the page is scrolled, by keyboard too.
    element.properties = { ...element.properties, tabIndex: 0 };
    const [code] = element.children;
    if (code?.type !== 'element' || !String(code.properties.className).includes('language-sop')) return;
    const [text] = code.children;
    if (text?.type === 'text') code.children = coloured(text.value.replace(/\n$/, ''));
  });
}

function letTablesScroll(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'table' || index === undefined || parent === undefined) return;
    nameEmptyHeads(element);
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
      children: [element],
    };
    return SKIP;
  });
}

/** A column without a head has its cells only: an empty head would be read out as one. */
function nameEmptyHeads(table: Element): void {
  visit(table, 'element', (element) => {
    if (element.tagName === 'th' && element.children.length === 0) element.tagName = 'td';
  });
}
