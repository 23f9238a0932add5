import type { List, ListItem, Root, RootContent } from 'mdast';

/**
 * A list of Word that goes on behind a paragraph is two lists in its text, and what stands between is no part of either:
 * here it belongs to the item above it, and the list is one again.
 */
export function joinLists(root: Root): void {
  root.children = joined(root.children);
}

function joined(blocks: readonly RootContent[]): RootContent[] {
  const all: RootContent[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as RootContent;
    all.push(block);
    if (block.type !== 'list') continue;
    if (block.ordered === true) {
      for (let next = nextList(blocks, at); next > at; next = nextList(blocks, at)) {
        for (const between of blocks.slice(at + 1, next)) below(block, between);
        goOn(block, blocks[next] as List);
        at = next;
      }
    }
    for (const item of block.children) item.children = joined(item.children) as ListItem['children'];
  }
  return all;
}

/** Blocks between two pieces of a list; more of them are a text of their own. */
const mostBetween = 6;

/** Where a numbered list goes on, before the next heading; 0 where it does not. */
function nextList(blocks: readonly RootContent[], from: number): number {
  for (let at = from + 1; at < blocks.length && at <= from + mostBetween; at++) {
    const block = blocks[at] as RootContent;
    if (block.type === 'heading' || block.type === 'table' || block.type === 'thematicBreak') return 0;
    if (block.type === 'list' && (block.ordered === true || isNested(block))) return at;
  }
  return 0;
}

/** It is only there for a list that is nested in it. */
function isNested({ children }: List): boolean {
  return children.every((item) => item.children[0]?.type === 'list');
}

function below(list: List, block: RootContent): void {
  (list.children.at(-1) as ListItem).children.push(block as ListItem['children'][number]);
}

/** An item without words of its own is only there for what is nested in it. */
function goOn(list: List, { children }: List): void {
  for (const item of children) {
    if (item.children[0]?.type === 'list') (list.children.at(-1) as ListItem).children.push(...item.children);
    else list.children.push(item);
  }
}
