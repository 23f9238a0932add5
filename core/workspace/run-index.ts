import type { SopDocument } from '../document/document.ts';
import { type Run, steadyRunsOf } from '../document/runs.ts';
import { components, isLoop } from '../flow/components.ts';
import { nameKey } from '../names/name-key.ts';

type Find = (name: string) => readonly SopDocument[];

/** The keys of what a procedure goes by, and of what it always runs. */
interface Entry {
  readonly names: readonly string[];
  readonly runs: readonly string[];
}

/** Which procedures always run which others, and which of them thereby run themselves. */
export class RunIndex {
  readonly #entries = new Map<string, Entry>();
  /** The uris of those who run what goes by a name. */
  readonly #runners = new Map<string, Set<string>>();
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
    for (const run of before?.runs ?? []) this.#runners.get(run)?.delete(uri);
    for (const run of after?.runs ?? [])
      this.#runners.set(run, (this.#runners.get(run) ?? new Set()).add(uri));
    if (after === undefined) this.#entries.delete(uri);
    else this.#entries.set(uri, after);
    this.#circles = undefined;
    return this.#isAsked ? this.#runnersOf([...(before?.names ?? []), ...(after?.names ?? [])]) : [];
  }

  /** The procedures that a document runs and is run by, itself among them; undefined where there is no circle. */
  circleOf(
    uri: string,
    documents: () => readonly SopDocument[],
    find: Find,
  ): ReadonlySet<string> | undefined {
    this.#isAsked = true;
    this.#circles ??= circles(documents(), find);
    return this.#circles.get(uri);
  }

  #runnersOf(names: readonly string[]): Iterable<string> {
    const found = new Set<string>();
    const open = [...names];
    for (const name of open) {
      for (const uri of this.#runners.get(name) ?? []) {
        if (!found.has(uri)) open.push(...(this.#entries.get(uri)?.names ?? []));
        found.add(uri);
      }
    }
    return found;
  }
}

/** The documents that a run names. */
export function documentsRun({ whole, document }: Run, find: Find): readonly SopDocument[] {
  const byWhole = find(whole.text);
  return byWhole.length > 0 ? byWhole : find(document.text);
}

function entryOf(document: SopDocument): Entry {
  const names = [document.title, document.value('id')].flatMap((name) => (name ? nameKey(name.text) : []));
  const runs = steadyRunsOf(document).flatMap((run) => [nameKey(run.whole.text), nameKey(run.document.text)]);
  return { names, runs: [...new Set(runs)] };
}

function areSame(one: Entry, other: Entry): boolean {
  return one.names.join('\n') === other.names.join('\n') && one.runs.join('\n') === other.runs.join('\n');
}

function circles(documents: readonly SopDocument[], find: Find): ReadonlyMap<string, ReadonlySet<string>> {
  const procedures = documents.filter((document) => document.isProcedure);
  const index = new Map(procedures.map((document, at) => [document.uri, at]));
  const next = procedures.map((document) =>
    steadyRunsOf(document)
      .flatMap((run) => documentsRun(run, find))
      .flatMap(({ uri }) => index.get(uri) ?? []),
  );
  const found = new Map<string, ReadonlySet<string>>();
  for (const component of components(next)) {
    if (!isLoop(component, next)) continue;
    const members = new Set(component.map((at) => (procedures[at] as SopDocument).uri));
    for (const uri of members) found.set(uri, members);
  }
  return found;
}
