import { headerOf } from '../../core/document/header-of.ts';
import { type SopDocument, Workspace } from '../../core/index.ts';
import { documentsNamed, namesToFollow } from '../../core/workspace/names-to-follow.ts';
import { thingsNotTaken } from '../../core/workspace/things.ts';
import type { Source } from '../source/source.ts';
import { Mentions } from './mentions.ts';

/** A document of a library before a change and after it; undefined where it was not there or is gone. */
export interface Version {
  readonly before: SopDocument | undefined;
  readonly after: Source | undefined;
}

/**
 * A library that can be looked at as it was before a change and as it is now. Of documents that have nothing to do with
 * what has changed, the header alone is read.
 */
export class ChangedLibrary {
  readonly workspace = new Workspace();
  /** The documents that have not changed and may be right or wrong now where they were not. */
  readonly affected: ReadonlySet<Source>;
  readonly #versions: readonly Version[];
  readonly #same: ReadonlyMap<string, Source>;
  readonly #mentions: Mentions;
  readonly #whole = new Set<Source>();

  /** `sources` are all documents that there are now. */
  constructor(versions: readonly Version[], sources: readonly Source[]) {
    this.#versions = versions;
    const fresh = new Set(versions.map(({ after }) => after));
    const same = sources.filter((source) => !fresh.has(source));
    this.#same = new Map(same.map((source) => [source.uri, source]));
    this.#mentions = new Mentions(same);
    const before = new Map(
      versions.flatMap((version) => (version.before ? [[version.before.uri, version.before]] : [])),
    );
    // In the order in which a library is always read: where names are equally near, the first one is suggested.
    for (const { uri, stored } of sources) {
      const was = before.get(uri);
      if (was !== undefined) this.workspace.update(was);
      else if (this.#same.has(uri)) this.workspace.introduce(stored, headerOf(stored));
    }
    for (const was of before.values()) this.workspace.update(was);
    const looks = versions.map(lookAt);
    this.#readWhole(this.#mentions.of(looks.flatMap(({ known }) => known)));
    const named = looks.flatMap((look) => look.named);
    this.#readWhatIsNamed(named);
    // Only who has asked for circles once is told of those that a change makes.
    this.workspace.runCircleOf('');
    const uris = new Set([...this.goForward(), ...this.#leavingThings(named)]);
    this.affected = new Set([...uris].flatMap((uri) => this.#same.get(uri) ?? []));
    // What they say of others depends on who names them, too.
    this.#readWhole(this.affected);
    this.#readWhole(
      this.#mentions.of([...this.affected].flatMap(({ document }) => namesToFollow(undefined, document))),
    );
  }

  /** Makes the workspace what it is now. Returns the uris of the documents that this may be felt in. */
  goForward(): ReadonlySet<string> {
    const uris = new Set<string>();
    const add = (more: Iterable<string>) => {
      for (const uri of more) uris.add(uri);
    };
    for (const { before, after } of this.#versions)
      if (before !== undefined && before.uri !== after?.uri) add(this.workspace.remove(before.uri));
    for (const { after } of this.#versions) if (after !== undefined) add(this.workspace.update(after.stored));
    return uris;
  }

  /** Makes the workspace what it was. */
  goBack(): void {
    for (const { before, after } of this.#versions)
      if (after !== undefined && before?.uri !== after.uri) this.workspace.remove(after.uri);
    for (const { before } of this.#versions) if (before !== undefined) this.workspace.update(before);
  }

  /** The uris of those that go by some of these names and leave behind what others may take up in their prose. */
  *#leavingThings(names: readonly string[]): Generator<string> {
    for (const { uri, document } of new Set(names.flatMap((name) => this.workspace.goingBy(name))))
      if (thingsNotTaken(document).length > 0) yield uri;
  }

  #readWhole(sources: Iterable<Source>): void {
    for (const source of sources) {
      if (this.#whole.has(source)) continue;
      this.#whole.add(source);
      this.workspace.update(source.stored);
    }
  }

  /** What the changed documents name, what that names in turn, and so on: they may run each other in a circle. */
  #readWhatIsNamed(names: readonly string[]): void {
    const open = [...names];
    const seen = new Set(open);
    for (const name of open) {
      for (const { uri } of this.workspace.knownAs(name)) {
        const source = this.#same.get(uri);
        if (source === undefined || this.#whole.has(source)) continue;
        this.#readWhole([source]);
        for (const other of documentsNamed(source.document)) {
          if (!seen.has(other)) open.push(other);
          seen.add(other);
        }
      }
    }
  }
}

/** The names by which others know a document, and the documents that it names, before and after. */
function lookAt({ before, after }: Version): {
  readonly known: readonly string[];
  readonly named: readonly string[];
} {
  const document = after?.document;
  const both = [before, document].filter((each) => each !== undefined);
  return { known: namesToFollow(before, document), named: both.flatMap(documentsNamed) };
}
