import type { Element, ElementContent, Root, RootContent } from 'hast';

/** What stands around the text of a page: menus, heads and feet. */
const around = new Set(['nav', 'footer', 'aside']);

/**
 * Takes what stands around the text of a page out of it, and returns the words of that: all but the one `main` where
 * there is one, else menus and feet.
 */
export function takeSurroundings(root: Root): string {
  const mains = elementsNamed(root.children, 'main');
  const [main, another] = mains;
  const said: string[] = [];
  root.children = (
    main !== undefined && another === undefined
      ? only(root.children, main, said)
      : without(root.children, said)
  ) as RootContent[];
  return said.join(' ').replace(/\s+/g, ' ').trim();
}

type Node = RootContent | ElementContent;

function elementsNamed(nodes: readonly Node[], name: string): readonly Element[] {
  return nodes.flatMap((node) =>
    node.type !== 'element' ? [] : node.tagName === name ? [node] : elementsNamed(node.children, name),
  );
}

/** An element with what it is nested in, and nothing beside it. */
function only(nodes: readonly Node[], kept: Element, said: string[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node === kept) return [node];
    if (node.type !== 'element' || !elementsNamed([node], kept.tagName).includes(kept)) {
      said.push(textOf(node));
      return [];
    }
    node.children = only(node.children, kept, said) as ElementContent[];
    return [node];
  });
}

function without(nodes: readonly Node[], said: string[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type !== 'element') return [node];
    if (around.has(node.tagName)) {
      said.push(textOf(node));
      return [];
    }
    node.children = without(node.children, said) as ElementContent[];
    return [node];
  });
}

const silent = new Set(['script', 'style', 'title']);

function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && !silent.has(node.tagName) ? node.children.map(textOf).join(' ') : '';
}
