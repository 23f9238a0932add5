import type { Located, SopDocument } from '../document/document.ts';
import { inBlocksBy } from '../document/stretches.ts';
import { nameKey } from '../names/name-key.ts';
import { isAnswered } from './cures.ts';
import { openWordsIn } from './in-text.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { Reason } from './reasons.ts';
import type { WordList } from './word-list.ts';

/** A word of a document that leaves something open. */
export interface OpenWord {
  readonly reason: Reason;
  readonly at: Located;
  /** As it is written. */
  readonly text: string;
  readonly passage: Passage;
}

/** The words of a document that leave something open, for one reason. */
export function openWords(document: SopDocument, words: WordList, reason: Reason): readonly OpenWord[] {
  if (!document.isProcedure) return [];
  const found = openWordsOfAll(document.tree.blocks, words).filter((each) => each.reason === reason);
  if (found.length === 0) return found;
  const names = namesOf(document);
  return found.filter((each) => !isPartOfName(names, each));
}

/** For whichever reason. Of a block they are read once for as long as neither it nor the list changes. */
const openWordsOfAll = inBlocksBy((block, words: WordList): readonly OpenWord[] => {
  const { text } = block;
  if (!words.mayHave.test(text)) return [];
  return passagesOf(block).flatMap((passage) => {
    const { part, step, field, isProse } = passage;
    return openWordsIn(text.slice(part.start, part.end), words, isProse)
      .filter(({ reason }) => !isAnswered(reason, step, field))
      .map(({ reason, start, end }) => {
        const at = { block, start: part.start + start, end: part.start + end };
        return { reason, at, text: text.slice(at.start, at.end), passage };
      });
  });
});

/** The document names or defines something with that word in it, and the word stands there in that name. */
function isPartOfName(names: readonly string[], { at, text, passage }: OpenWord): boolean {
  const word = nameKey(text);
  return names.some((name) => {
    if (!name.includes(word)) return false;
    const from = Math.max(0, at.start - passage.part.start - name.length);
    return nameKey(passage.part.text.slice(from, from + 2 * name.length + text.length)).includes(name);
  });
}

function namesOf(document: SopDocument): readonly string[] {
  return [
    ...document.roles.map((role) => role.name.text),
    ...document.systems.map((system) => system.name.text),
    ...document.items('definitions').map((item) => (item.label ?? item.title).text),
  ].map(nameKey);
}
