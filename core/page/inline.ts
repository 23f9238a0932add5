import type { PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { escaped } from '../prose/escaped.ts';

const remark = unified().use(remarkParse).freeze();
/** Tables alone of what Markdown has been extended by: the rest is for comments on the web. */
const withTables = unified()
  .use(remarkParse)
  .data({ micromarkExtensions: [gfmTable()], fromMarkdownExtensions: [gfmTableFromMarkdown()] })
  .freeze();
const maybeMarkdown = /[\\`*_[\]<>!&]|https?:/;

/** A text with inline Markdown as HTML: emphasis, code and links; what else it holds is text. */
export function inlineHtml(text: string): string {
  if (!maybeMarkdown.test(text)) return escaped(text);
  const { children } = remark.parse(text) as Root;
  return children.map((child) => ('children' in child ? spans(child) : escaped(rawOf(child)))).join(' ');
}

/** Whole Markdown as HTML: paragraphs, headings, lists, quotations, tables, code. What it does not know is text. */
export function markdownHtml(text: string): string {
  return (withTables.parse(text) as Root).children.map(blockHtml).join('\n');
}

function blockHtml(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return `<h4>${spans(node)}</h4>`;
    case 'paragraph':
      return `<p>${spans(node)}</p>`;
    case 'blockquote':
      return `<blockquote>${node.children.map(blockHtml).join('')}</blockquote>`;
    case 'list': {
      const name = node.ordered === true ? 'ol' : 'ul';
      const items = node.children.map((item) => `<li>${item.children.map(blockHtml).join('')}</li>`);
      return `<${name}>${items.join('')}</${name}>`;
    }
    case 'table':
      return tableHtml(node);
    case 'code':
      return `<pre><code>${escaped(node.value)}</code></pre>`;
    case 'thematicBreak':
      return '<hr>';
    default:
      return `<p>${escaped(rawOf(node))}</p>`;
  }
}

/** The first row says what the columns are. */
function tableHtml({ children: [heading, ...rows] }: Table): string {
  const row = (cells: Table['children'][number] | undefined, open: string, close: string) =>
    `<tr>${(cells?.children ?? []).map((cell) => `${open}${spans(cell)}${close}`).join('')}</tr>`;
  const head = row(heading, '<th scope="col">', '</th>');
  const body = rows.map((each) => row(each, '<td>', '</td>'));
  return `<table><thead>${head}</thead><tbody>${body.join('')}</tbody></table>`;
}

function spans(node: { readonly children: readonly unknown[] }): string {
  return (node.children as readonly PhrasingContent[]).map(spanHtml).join('');
}

function spanHtml(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value);
    case 'emphasis':
      return `<em>${spans(node)}</em>`;
    case 'strong':
      return `<strong>${spans(node)}</strong>`;
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'link':
      return isSafe(node.url) ? `<a href="${escaped(node.url)}">${spans(node)}</a>` : spans(node);
    case 'image':
      return escaped(node.alt ?? '');
    case 'break':
      return '<br>';
    default:
      return escaped(rawOf(node));
  }
}

function rawOf(node: unknown): string {
  return (node as { value?: string }).value ?? '';
}

/** The web, mail, and what stands beside the document. */
function isSafe(url: string): boolean {
  return /^(?:https?:|mailto:)/i.test(url) || !/^[^/?#]*:/.test(url);
}
