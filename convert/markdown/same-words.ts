import { nameKey } from '../../core/names/name-key.ts';

/** Whether one text has all words of another, or all but one of many, whatever stands between; a plural is the same word. */
export function hasWordsOf(text: string, words: string): boolean {
  const [has, wanted] = [wordsOf(text), wordsOf(words)];
  const found = wanted.filter((word) => has.includes(word)).length;
  return found === wanted.length ? found > 1 : found >= 3 && found >= wanted.length - 1;
}

/** Whether one of two texts has all words of the other. */
export function haveSameWords(title: string, box: string): boolean {
  const [one, other] = [wordsOf(title), wordsOf(box)];
  const [less, more] = one.length < other.length ? [one, other] : [other, one];
  return less.length > 0 && less.every((word) => more.includes(word));
}

function wordsOf(text: string): readonly string[] {
  return (
    nameKey(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !/^(?:the|a|an|and|of|to|for)$/.test(word))
      .map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')) ?? []
  );
}
