import type { Block } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { perBlock } from '../document/per-block.ts';
import { nameKey } from '../names/name-key.ts';

/**
 * Whether the document, apart from the sections of that name, has all words of a name: then a reader may have found it
 * there. It asks for words alone, so that many names cost no more than the length of the text.
 */
export function mentions(document: SopDocument, apartFrom: string): (name: string) => boolean {
  const blocks = new Set(document.tree.blocks);
  for (const section of document.sectionsNamed(apartFrom)) {
    blocks.delete(section.heading.block);
    for (const block of section.blocks) blocks.delete(block);
  }
  const all = [...blocks].map(wordsOf);
  return (name) => wordsIn(name).every((word) => all.some((words) => words.has(word)));
}

const wordsOf = perBlock((block: Block): ReadonlySet<string> => new Set(wordsIn(block.text)));

function wordsIn(text: string): readonly string[] {
  return nameKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
