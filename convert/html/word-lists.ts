import type { Element, ElementContent, Root, RootContent } from 'hast';
import { styleOf } from './without-looks.ts';

/** What Word copies of an item of a list: `mso-list:l0 level2 lfo1`. */
const level = /mso-list:\s*l\d+\s+level(\d+)/i;
/** What it has of the item's number: `mso-list:Ignore`. */
const mark = /mso-list:\s*ignore/i;

/** Word copies lists as paragraphs that know their level and have their number as text: lists again. */
export function wordLists(root: Root): void {
  root.children = listed(root.children);
}

function listed<T extends RootContent | ElementContent>(nodes: readonly T[]): T[] {
  const all: T[] = [];
  /** The list that the next item may belong to, and those that it is nested in. */
  const open: { readonly depth: number; readonly list: Element }[] = [];
  for (const node of nodes) {
    const depth = node.type === 'element' ? Number(level.exec(styleOf(node))?.[1] ?? 0) : 0;
    if (node.type === 'element' && depth === 0) node.children = listed(node.children);
    if (depth === 0) {
      if (node.type !== 'text' || node.value.trim() !== '') open.length = 0;
      all.push(node);
      continue;
    }
    const [number, children] = withoutMark((node as Element).children);
    while ((open.at(-1)?.depth ?? 0) > depth) open.pop();
    if (open.at(-1)?.depth !== depth) {
      const list = element(/^[\p{L}\d]+[.)]/u.test(number) ? 'ol' : 'ul', []);
      const above = open.at(-1)?.list.children.at(-1);
      if (above?.type === 'element') above.children.push(list);
      else all.push(list as ElementContent as T);
      open.push({ depth, list });
    }
    open.at(-1)?.list.children.push(element('li', children));
  }
  return all;
}

function withoutMark(children: readonly ElementContent[]): readonly [string, ElementContent[]] {
  let number = '';
  const rest = children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (mark.test(styleOf(child))) {
      number += textOf(child);
      return [];
    }
    const [inner, below] = withoutMark(child.children);
    number += inner;
    return [{ ...child, children: below }];
  });
  return [number.trim(), rest];
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function element(tagName: 'ol' | 'ul' | 'li', children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
