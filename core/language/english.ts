/** English as retext reads it: sentences, words, phrases. Made when the first text needs it; most texts never do. */
import type { Nodes, Root } from 'nlcst';
import { search } from 'nlcst-search';
import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import { unified } from 'unified';
import type { VFile } from 'vfile';

/** Offsets in a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A phrase in a text, with the sentence that it stands in. */
export interface Match extends Place {
  readonly phrase: string;
  readonly sentence: Place;
}

/** Longer texts are no prose that somebody wrote. */
export const mostRead = 8_000;

let processor: ReturnType<typeof make> | undefined;

function make() {
  return unified().use(retextEnglish).use(retextPassive).use(keepPassives).freeze();
}

function english() {
  processor ??= make();
  return processor;
}

export function read(text: string): Root {
  return english().parse(text);
}

/** A text that has more of what is looked for is none that somebody wrote, and each is compared with its sentence. */
const mostFound = 100;

/** Where a text has one of the phrases, in its order; `*` is any word. */
export function find(tree: Root, phrases: readonly string[]): readonly Match[] {
  const found: Match[] = [];
  search(
    tree,
    [...phrases],
    (nodes, _index, parent, phrase) => {
      const [place, sentence] = [placeOf(nodes), placeOf([parent])];
      if (place !== undefined && sentence !== undefined) found.push({ phrase, ...place, sentence });
    },
    { allowLiterals: true },
  );
  return found.sort((one, other) => one.start - other.start || other.end - one.end).slice(0, mostFound);
}

/** The ends of the irregular participles that stand behind a form of `be`: `is sent`. */
export function irregularPassives(tree: Root): ReadonlySet<number> {
  english().runSync(tree);
  return passives.get(tree) ?? new Set();
}

const passives = new WeakMap<Root, ReadonlySet<number>>();

function keepPassives() {
  return (tree: Root, { messages }: VFile) => {
    const ends = messages.flatMap(({ place }) =>
      place !== undefined && 'end' in place ? (place.end.offset ?? []) : [],
    );
    passives.set(tree, new Set(ends));
  };
}

function placeOf(nodes: readonly Nodes[]): Place | undefined {
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
