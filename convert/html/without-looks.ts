import type { Element, ElementContent, Root, RootContent } from 'hast';

/** What says nothing to a reader, or is not read. */
const silent = new Set(['style', 'script', 'meta', 'link', 'title', 'svg', 'button', 'img', 'o:p', 'xml']);

/** What only marks the words within it. */
const inline = new Set(['b', 'strong', 'em', 'i', 'u', 's', 'del', 'code', 'span', 'mark']);

/**
 * Of a page that was copied, what it says: without comments, pictures and scripts. What only looks bold is bold, and a
 * title of Word is a heading.
 */
export function withoutLooks(root: Root): void {
  root.children = said(root.children);
}

function said<T extends RootContent | ElementContent>(nodes: readonly T[]): T[] {
  return nodes.flatMap((node): T[] => {
    if (node.type === 'comment' || node.type === 'doctype') return [];
    if (node.type !== 'element') return [node];
    if (silent.has(node.tagName)) return [];
    node.children = said(node.children);
    if (node.tagName === 'p' && classesOf(node).includes('MsoTitle')) node.tagName = 'h1';
    // Marks around nothing, of which pages have many, would be read as signs of Markdown.
    if (
      inline.has(node.tagName) &&
      node.children.every((each) => each.type === 'text' && each.value.trim() === '')
    )
      return node.children as T[];
    const weight = /font-weight:\s*(\w+)/i.exec(styleOf(node))?.[1];
    // Google Docs wraps all that is copied in <b style="font-weight:normal">.
    if (node.tagName === 'b' && weight === 'normal') return node.children as T[];
    if (node.tagName === 'span' && (weight === 'bold' || Number(weight) >= 600)) node.tagName = 'strong';
    return [node];
  });
}

export function styleOf({ properties }: Element): string {
  return typeof properties.style === 'string' ? properties.style : '';
}

export function classesOf({ properties }: Element): readonly (string | number)[] {
  return Array.isArray(properties.className) ? properties.className : [];
}
