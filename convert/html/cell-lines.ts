import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Root as MarkdownRoot, Nodes } from 'mdast';

const blocks = new Set('p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre table tr td th'.split(' '));

/** Paragraphs and lists within the cells of a table, of which Markdown has but one line each: the lines that they are. */
export function cellLines(root: Root): void {
  inCells(root.children);
}

function inCells(nodes: readonly (RootContent | ElementContent)[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName !== 'td' && node.tagName !== 'th') inCells(node.children);
    else
      node.children = linesOf(node.children)
        .filter((line) => line.some((each) => each.type !== 'text' || each.value.trim() !== ''))
        .flatMap((line, index) => (index === 0 ? line : [lineBreak(), ...line]));
  }
}

function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([]);
    else if (node.type === 'element' && blocks.has(node.tagName)) lines.push(...linesOf(node.children), []);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

function lineBreak(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
}

/** The ends of lines in cells as Markdown has them there: `<br>`. */
export function breaksInCells(root: MarkdownRoot): void {
  const walk = (node: Nodes, isInCell: boolean): void => {
    if (!('children' in node)) return;
    if (isInCell)
      node.children = (node.children as Nodes[]).map((child) =>
        child.type === 'break' ? { type: 'html', value: '<br>' } : child,
      ) as typeof node.children;
    for (const child of node.children) walk(child, isInCell || child.type === 'tableCell');
  };
  walk(root, false);
}
