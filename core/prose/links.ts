import { URI, Utils } from 'vscode-uri';
import type { Part, SyntaxNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { inBlocks } from '../document/stretches.ts';
import { linksOf, linksOfMarkdown, maybeLink, type ProseLink } from './markdown.ts';

/** Every Markdown link of a document, in the order of the text. */
export function links(document: SopDocument): readonly ProseLink[] {
  return linksInAll(document.tree.blocks);
}

/**
 * The address of what a link leads to: `https:` and the like as they are, a relative path against the document.
 * Undefined for what leads nowhere: an empty address, a place in the same document (`#steps`), a path that cannot be
 * decoded.
 */
export function resolveLink(url: string, documentUri: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:/i.test(url)) return url;
  const [path = ''] = url.split(/[?#]/);
  if (path === '') return undefined;
  try {
    const folder = Utils.dirname(URI.parse(documentUri));
    return Utils.resolvePath(folder, decodeURIComponent(path)).toString();
  } catch {
    return undefined;
  }
}

const linksInAll = inBlocks((block) => (maybeLink.test(block.text) ? block.nodes.flatMap(linksOfNode) : []));

function linksOfNode(node: SyntaxNode): readonly ProseLink[] {
  if (node.kind === 'markdown') return linksOfMarkdown(node);
  const own = prosePartOf(node);
  return [...(own === undefined ? [] : linksOf(own)), ...node.children.flatMap(linksOfNode)];
}

/** What of a node is prose; undefined for what is literal or has no text of its own. */
function prosePartOf(node: SyntaxNode): Part | undefined {
  switch (node.kind) {
    case 'prose':
    case 'item':
      return node.text;
    case 'field':
    case 'section':
      return node.value;
    case 'branch':
      return node.condition;
    default:
      return undefined;
  }
}
