import { nameKey } from '../names/name-key.ts';
import type { Piece } from './piece.ts';

/** How often each word counts in what is compared. */
export type Words = ReadonlyMap<string, number>;

/** Words that any two texts have in common say nothing of whether they are about the same. */
const empty: ReadonlySet<string> = new Set(
  'a an and are as at be by for from has if in into is it its no not of on or than that the then they this to was when which who will with'.split(
    ' ',
  ),
);

/** The words of texts, each as often as it stands there; a text in which no word says anything counts as a whole. */
export function wordsOf(texts: readonly string[], weight = 1): Words {
  const words = new Map<string, number>();
  for (const text of texts) {
    const key = nameKey(text);
    const all = key.match(/[\p{L}\p{N}]+/gu) ?? [];
    const saying = all.filter((word) => !empty.has(word));
    for (const word of saying.length > 0 ? saying : key === '' ? [] : [key])
      words.set(word, (words.get(word) ?? 0) + weight);
  }
  return words;
}

/**
 * Dice's coefficient: twice what two have in common, as a share of all that they have. 0 for nothing, 1 for the same; two
 * that say nothing say the same.
 */
export function likeness(one: Words, other: Words): number {
  let [all, shared] = [0, 0];
  for (const amount of other.values()) all += amount;
  for (const [word, amount] of one) {
    all += amount;
    shared += Math.min(amount, other.get(word) ?? 0);
  }
  return all === 0 ? 1 : (2 * shared) / all;
}

/** What a step or a thing is recognised by when its name has changed: its name counts as much as three other values. */
export function wordsOfPiece(piece: Piece): Words {
  const words = new Map<string, number>();
  for (const [name, values] of piece.values) {
    const weight = name === 'title' || name === 'name' ? 3 : 1;
    for (const [word, amount] of wordsOf(
      values.map(({ text }) => text),
      weight,
    ))
      words.set(word, (words.get(word) ?? 0) + amount);
  }
  return words;
}
