import { go, type SnapshotKey, snapshot } from 'fuzzysort';
import type { Declarations } from '../../core/workspace/declared.ts';
import { byTitle } from '../overview/by-title.ts';
import type { Session } from '../session.ts';
import { type Findable, findableDocument, findableThings } from './findable.ts';

/** A list that is made ready to be searched. */
export interface Searchable {
  /** In the order in which they are shown when nothing is looked for. */
  readonly all: readonly Findable[];
  readonly prepared: SnapshotKey<Findable>;
}

export function searchableDocuments({ library }: Session): Searchable {
  return searchable([...library.known].sort(byTitle).map(findableDocument));
}

/** What the organisation declares, made ready once for as long as that stays as it is. */
export function searchableThings(declarations: Declarations): Searchable {
  const known = things.get(declarations);
  if (known !== undefined) return known;
  const made = searchable(findableThings(declarations));
  things.set(declarations, made);
  return made;
}

const things = new WeakMap<Declarations, Searchable>();

/** The best finds of some lists, at most `limit`: the letters of the query in their order, in any case, with gaps. */
export function search(query: string, limit: number, lists: readonly Searchable[]): readonly Findable[] {
  if (query.trim() === '') return lists.flatMap(({ all }) => all.slice(0, limit)).slice(0, limit);
  const found = lists.flatMap(({ prepared }) => [...go(query, prepared, { limit, threshold: 0 })]);
  found.sort((one, other) => other.score - one.score);
  return found.slice(0, limit).map(({ obj }) => obj);
}

/** What the search takes for that. */
const noLimit = 0;

/** All finds of a list, the best first; all of it where nothing is looked for. */
export function* findsIn({ all, prepared }: Searchable, query: string): Generator<Findable> {
  if (query.trim() === '') yield* all;
  else for (const { obj } of go(query, prepared, { limit: noLimit, threshold: 0 })) yield obj;
}

function searchable(all: readonly Findable[]): Searchable {
  return { all, prepared: snapshot(all, { key: 'name' }) };
}
