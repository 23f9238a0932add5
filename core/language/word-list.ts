import { ownWords, type Reason, reasons } from './reasons.ts';

/** Words of a library's own, by the reason that they are looked for. */
export type Words = Readonly<Partial<Record<Reason, readonly string[]>>>;

/** The words that are looked for: our own, and those that a library adds. */
export interface WordList {
  /** As they are searched for, each with its reason. */
  readonly reasonOf: ReadonlyMap<string, Reason>;
  readonly phrases: readonly string[];
  /** Whether a text may have any of them. Nearly every text has none and is read no further. */
  readonly mayHave: RegExp;
}

const made = new WeakMap<Words, WordList>();
const none: Words = {};

/** Made once for the words of a library, so that what was read of a block by one list is not read again. */
export function wordList(more: Words = none): WordList {
  const before = made.get(more);
  if (before !== undefined) return before;
  const list = make(more);
  made.set(more, list);
  return list;
}

function make(more: Words): WordList {
  const reasonOf = new Map<string, Reason>();
  for (const reason of reasons) {
    for (const words of [...ownWords[reason], ...(more[reason] ?? [])]) {
      const plain = words.toLowerCase().trim().split(/\s+/).join(' ');
      if (plain !== '') reasonOf.set(plain, reason);
    }
  }
  return { reasonOf, phrases: [...reasonOf.keys()], mayHave: anyOf(reasonOf.keys()) };
}

/** A word may be written with hyphens or apostrophes where the list has none, and the words of a phrase on two lines. */
function anyOf(phrases: Iterable<string>): RegExp {
  const lists = [...phrases].map((phrase) => [...phrase].map(loose));
  return new RegExp(`(?<!\\w)(?:${alternatives(lists)})(?!\\w)`, 'i');
}

function loose(character: string): string {
  if (character === ' ') return '[\\s-]+';
  return character.replace(/[$()*+.?[\\\]^{|}]/, '\\$&');
}

/** What begins alike stands together, as a search tries one alternative after the other: `regular(?:ly|)`. */
function alternatives(lists: readonly (readonly string[])[]): string {
  const byFirst = Map.groupBy(lists, ([first = '']) => first);
  return [...byFirst]
    .map(([first, those]) => {
      const rests = those.map((list) => list.slice(1));
      // The longest comes first, so that none is found in the place of a longer one.
      const ends = rests.some((rest) => rest.length === 0);
      const longer = rests.filter((rest) => rest.length > 0);
      if (longer.length === 0) return first;
      return `${first}(?:${alternatives(longer)}${ends ? '|' : ''})`;
    })
    .join('|');
}
