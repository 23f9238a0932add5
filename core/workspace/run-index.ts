import type { SopDocument } from '../document/document.ts';
import { type Run, steadyRunsOf } from '../document/runs.ts';
import { components, isLoop } from '../flow/components.ts';
import { nameKey } from '../names/name-key.ts';
import { UrisByName } from './uris-by-name.ts';

/** What goes by a name. */
type Find<T> = (name: string) => readonly T[];

/** The keys of what a run may name: all that it says, or what stands before its first comma. */
interface RunKeys {
  readonly whole: string;
  readonly document: string;
}

/** The keys of what a procedure goes by, and of what it always runs. */
interface Entry {
  readonly names: readonly string[];
  readonly runs: readonly RunKeys[];
}

/** Which procedures always run which others, and which of them thereby run themselves. */
export class RunIndex {
  readonly #entries = new Map<string, Entry>();
  /** The uris of those who run what goes by a name. */
  readonly #runners = new UrisByName();
  /** The uris of each circle, by the uri of each of its members; undefined when nobody has asked since a change. */
  #circles: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  #isAsked = false;

  /** How many procedures there are. */
  get size(): number {
    return this.#entries.size;
  }

  /** Takes in a new version. Returns the uris of all who, directly or not, run the document: they may be in a circle. */
  change(uri: string, document: SopDocument | undefined): Iterable<string> {
    const before = this.#entries.get(uri);
    const after = document?.isProcedure === true ? entryOf(document) : undefined;
    if (before === undefined && after === undefined) return [];
    if (before !== undefined && after !== undefined && areSame(before, after)) return [];
    this.#runners.remove(uri, namesRun(before));
    this.#runners.add(uri, namesRun(after));
    if (after === undefined) this.#entries.delete(uri);
    else this.#entries.set(uri, after);
    this.#circles = undefined;
    return this.#isAsked ? this.#runnersOf([...(before?.names ?? []), ...(after?.names ?? [])]) : [];
  }

  /** The procedures that a document runs and is run by, itself among them; undefined where there is no circle. */
  circleOf(uri: string, find: Find<{ readonly uri: string }>): ReadonlySet<string> | undefined {
    this.#isAsked = true;
    this.#circles ??= circles(this.#entries, find);
    return this.#circles.get(uri);
  }

  #runnersOf(names: readonly string[]): Iterable<string> {
    const found = new Set<string>();
    const open = [...names];
    for (const name of open) {
      for (const uri of this.#runners.of(name)) {
        if (!found.has(uri)) open.push(...(this.#entries.get(uri)?.names ?? []));
        found.add(uri);
      }
    }
    return found;
  }
}

/** The documents that a run names. */
export function documentsRun<T>({ whole, document }: Run, find: Find<T>): readonly T[] {
  return found({ whole: whole.text, document: document.text }, find);
}

function found<T>({ whole, document }: RunKeys, find: Find<T>): readonly T[] {
  const byWhole = find(whole);
  return byWhole.length > 0 ? byWhole : find(document);
}

function entryOf(document: SopDocument): Entry {
  // Thousands of them are kept: filtered and mapped, they take no more room than they have.
  const names = [document.title, document.value('id')]
    .filter((name) => name !== undefined)
    .map((name) => nameKey(name.text));
  const runs = steadyRunsOf(document).map((run) => ({
    whole: nameKey(run.whole.text),
    document: nameKey(run.document.text),
  }));
  return { names, runs };
}

function namesRun(entry: Entry | undefined): readonly string[] {
  return entry?.runs.flatMap(({ whole, document }) => [whole, document]) ?? [];
}

function areSame(one: Entry, other: Entry): boolean {
  return (
    one.names.join('\n') === other.names.join('\n') && namesRun(one).join('\n') === namesRun(other).join('\n')
  );
}

function circles(
  procedures: ReadonlyMap<string, Entry>,
  find: Find<{ readonly uri: string }>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const uris = [...procedures.keys()];
  const index = new Map(uris.map((uri, at) => [uri, at]));
  const next = [...procedures.values()].map(({ runs }) =>
    runs.flatMap((run) => found(run, find)).flatMap(({ uri }) => index.get(uri) ?? []),
  );
  const inCircles = new Map<string, ReadonlySet<string>>();
  for (const component of components(next)) {
    if (!isLoop(component, next)) continue;
    const members = new Set(component.map((at) => uris[at] as string));
    for (const uri of members) inCircles.set(uri, members);
  }
  return inCircles;
}
