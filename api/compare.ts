import { diff, readDocument } from '../core/index.ts';
import { parse } from '../grammar/index.ts';
import type { Range } from './range.ts';

/** What a change is about, for those who approve it. */
export type ChangeClass =
  /** Who answers for the document, its version, its review, its approval. */
  | 'control'
  /** Who does it, takes part, is asked or told; who holds a role. */
  | 'responsibility'
  /** What is done, where, and in which order. */
  | 'sequence'
  /** By when, how long, how often. */
  | 'timing'
  /** What is confirmed, approved, recorded or warned of. */
  | 'check and gate'
  /** What it is for, when it begins and when it is done. */
  | 'scope and trigger'
  /** How the same is said. */
  | 'wording only'
  /** Nothing but the dates of the review. */
  | 'review only';

/** What a new version of a document asks of people that the old one does not. */
export interface Change {
  readonly class: ChangeClass;
  /** A plain sentence: what is now, and what was before. */
  readonly sentence: string;
  /** Where it stands in the old text; undefined where it is not there. */
  readonly before: Range | undefined;
  /** Where it stands in the new text; undefined where it is not there. */
  readonly after: Range | undefined;
}

/** What changes for people from one text of a document to the next, in the order of the text. Layout is no change. */
export function compare(before: string, after: string): readonly Change[] {
  const old = readDocument('file:///before.sop', parse(before));
  const present = readDocument('file:///after.sop', parse(after));
  return diff(old, present).changes.map(({ class: about, sentence, places }) => ({
    class: about,
    sentence,
    before: places.before === undefined ? undefined : old.tree.range(places.before),
    after: places.after === undefined ? undefined : present.tree.range(places.after),
  }));
}
