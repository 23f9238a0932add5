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
  const known = made.get(more) ?? make(more);
  made.set(more, known);
  return known;
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
  const sources = new Set([...phrases].map(loose));
  return new RegExp(`(?<!\\w)(?:${[...sources].join('|')})(?!\\w)`, 'i');
}

function loose(phrase: string): string {
  return phrase
    .split(' ')
    .map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
    .join('[\\s-]+');
}
