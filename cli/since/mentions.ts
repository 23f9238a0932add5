import { nameKey } from '../../core/names/name-key.ts';
import type { Source } from '../source/source.ts';

/** A name with what of it any text has that mentions it, however it is written there. */
interface Wanted {
  readonly key: string;
  /** Its words of plain letters and digits, in lower case; those that tell most first. */
  readonly words: readonly string[];
}

/**
 * Finds the texts in which names stand, without parsing any: all of those, and perhaps some in which a name is no
 * reference.
 */
export class Mentions {
  readonly #texts: ReadonlyMap<Source, string>;
  readonly #keys = new Map<Source, string>();

  constructor(sources: Iterable<Source>) {
    this.#texts = new Map([...sources].map((source) => [source, source.text.toLowerCase()]));
  }

  /** Those in which one of the names stands; names go by their key. */
  of(keys: Iterable<string>): ReadonlySet<Source> {
    const wanted = [...new Set(keys)].filter((key) => key !== '').map(wantedOf);
    const found = new Set<Source>();
    // One look at each text for what tells most of any name: in most texts there is none of it.
    const mayBe = new RegExp(wanted.map(({ words: [first = ''] }) => first).join('|'));
    for (const [source, text] of this.#texts) {
      if (wanted.length === 0 || !mayBe.test(text)) continue;
      const isIn = ({ key, words }: Wanted) =>
        words.every((word) => text.includes(word)) && this.#keyOf(source).includes(key);
      if (wanted.some(isIn)) found.add(source);
    }
    return found;
  }

  #keyOf(source: Source): string {
    const known = this.#keys.get(source) ?? nameKey(source.text);
    this.#keys.set(source, known);
    return known;
  }
}

function wantedOf(key: string): Wanted {
  const words = key.match(/(?<![\p{L}\p{N}\p{M}])[a-z0-9]+(?![\p{L}\p{N}\p{M}])/gu) ?? [];
  const tells = (word: string) => word.length + (/\d/.test(word) ? 100 : 0);
  return { key, words: words.sort((one, other) => tells(other) - tells(one)) };
}
