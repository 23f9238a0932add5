import { isSettled } from './cures.ts';
import { find, mostRead, type Place, read } from './english.ts';
import { masked } from './masked.ts';
import type { Reason } from './reasons.ts';
import type { WordList } from './word-list.ts';

/** A word of a text that leaves something open; offsets in the text. */
export interface InText extends Place {
  readonly reason: Reason;
}

/** The words of a text that leave something open and that nothing else in their sentence settles. */
export function openWordsIn(raw: string, words: WordList, isProse: boolean): readonly InText[] {
  if (raw.length > mostRead || !words.mayHave.test(raw)) return [];
  const text = masked(raw);
  if (!words.mayHave.test(text)) return [];
  let behind = 0;
  return find(read(text), words.phrases).flatMap(({ phrase, start, end, sentence }) => {
    const reason = words.reasonOf.get(phrase);
    // Of phrases within each other the first is the longest.
    if (reason === undefined || start < behind) return [];
    behind = end;
    const before = behindFullStop(text.slice(sentence.start, start));
    const after =
      phrase.endsWith('.') && nextSentence.test(text.slice(end)) ? '' : text.slice(end, sentence.end);
    const isLinked = /^\s*\[/.test(raw.slice(end));
    return isSettled({ reason, before, after, isLinked, isProse }) ? [] : [{ reason, start, end }];
  });
}

/** An abbreviation such as `etc.` may end a sentence, which its full stop alone does not tell. */
const nextSentence = /^\s+\p{Lu}/u;

function behindFullStop(before: string): string {
  return before.slice(before.search(/(?:(?!\betc\.\s+\p{Lu}).)*$/su));
}
