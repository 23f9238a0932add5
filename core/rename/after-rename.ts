import type { SopDocument } from '../document/document.ts';
import type { StoredDocument } from '../document/stored-document.ts';
import { nameKey } from '../names/name-key.ts';
import type { Lookup } from '../references/resolve.ts';
import { Declarations } from '../workspace/declared.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What names would stand for once some documents were changed. */
export class AfterRename implements Lookup {
  readonly #workspace: Workspace;
  readonly #changed: ReadonlyMap<string, StoredDocument>;
  /** Those that go by another title or ID than before. */
  readonly #renamed: ReadonlySet<string>;
  #declarations: Declarations | undefined;

  constructor(
    workspace: Workspace,
    changed: ReadonlyMap<string, StoredDocument>,
    renamed: ReadonlySet<string>,
  ) {
    this.#workspace = workspace;
    this.#changed = changed;
    this.#renamed = renamed;
  }

  get declarations(): Declarations {
    this.#declarations ??= this.#readDeclarations();
    return this.#declarations;
  }

  readonly find = (name: string): readonly SopDocument[] => {
    const key = nameKey(name);
    const same = this.#workspace
      .knownAs(name)
      .flatMap(({ uri }) => (this.#renamed.has(uri) ? [] : this.at(uri)));
    const others = [...this.#renamed]
      .flatMap((uri) => this.at(uri))
      .filter((each) => [each.title, each.value('id')].some((own) => nameKey(own?.text ?? '') === key));
    const all = [...same, ...others];
    const byId = all.filter((each) => nameKey(each.value('id')?.text ?? '') === key);
    return byId.length > 0 ? byId : all;
  };

  at(uri: string): readonly SopDocument[] {
    const document = this.#changed.get(uri)?.document ?? this.#workspace.document(uri);
    return document === undefined ? [] : [document];
  }

  #readDeclarations(): Declarations {
    const organisations = this.#workspace.known.filter(({ kind }) => kind === 'organisation');
    return organisations.some(({ uri }) => this.#changed.has(uri))
      ? new Declarations(organisations.flatMap(({ uri }) => this.at(uri)))
      : this.#workspace.declarations;
  }
}

/** Whether a document goes by another title or ID than before. */
export function isRenamed(before: SopDocument, after: SopDocument): boolean {
  const namesOf = (each: SopDocument) =>
    [each.title, each.value('id')].map((name) => nameKey(name?.text ?? ''));
  return namesOf(before).join('\n') !== namesOf(after).join('\n');
}
