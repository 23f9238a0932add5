import type { SopDocument } from '../document/document.ts';
import type { StoredDocument } from '../document/stored-document.ts';
import { nameKey } from '../names/name-key.ts';
import type { Lookup } from '../references/resolve.ts';
import { Declarations } from '../workspace/declared.ts';
import { KnownDocument } from '../workspace/known-document.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What names would stand for once some documents were changed. */
export class AfterRename implements Lookup {
  readonly #workspace: Workspace;
  readonly #changed = new Map<string, StoredDocument>();
  /** Those that go by another title or ID than before. */
  readonly #renamed = new Map<string, KnownDocument>();
  #declarations: Declarations | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** To be called for all that changes before anything is asked. */
  change(before: SopDocument, after: StoredDocument): void {
    const { document, uri } = after;
    this.#changed.set(uri, after);
    if (namesOf(before).join('\n') !== namesOf(document).join('\n'))
      this.#renamed.set(uri, new KnownDocument(after, document));
  }

  get declarations(): Declarations {
    this.#declarations ??= this.#readDeclarations();
    return this.#declarations;
  }

  knownAs(name: string): readonly KnownDocument[] {
    const key = nameKey(name);
    const same = this.#workspace.knownAs(name).filter(({ uri }) => !this.#renamed.has(uri));
    const others = [...this.#renamed.values()].filter((known) =>
      [known.title, known.value('id')].some((own) => nameKey(own ?? '') === key),
    );
    const all = [...same, ...others];
    const byId = all.filter((known) => nameKey(known.value('id') ?? '') === key);
    return byId.length > 0 ? byId : all;
  }

  find(name: string): readonly SopDocument[] {
    return this.knownAs(name).map((known) => this.#changed.get(known.uri)?.document ?? known.document);
  }

  #readDeclarations(): Declarations {
    const organisations = this.#workspace.known.filter(({ kind }) => kind === 'organisation');
    if (!organisations.some(({ uri }) => this.#changed.has(uri))) return this.#workspace.declarations;
    return new Declarations(
      organisations.map((known) => this.#changed.get(known.uri)?.document ?? known.document),
    );
  }
}

function namesOf(document: SopDocument): readonly string[] {
  return [document.title, document.value('id')].map((name) => nameKey(name?.text ?? ''));
}
