import type { SopDocument } from '../document/document.ts';
import type { Thing } from '../document/thing.ts';
import { nameKey } from '../names/name-key.ts';
import type { Workspace } from './workspace.ts';

/** The names of one sort that a document may use. */
export interface NameSet {
  has(name: string): boolean;
  /** The same by the key of the name. */
  hasKey(key: string): boolean;
  /** As they are written where they are declared. */
  readonly names: readonly string[];
}

/** What a document may name: what it declares itself, and what the Organisation documents of the workspace declare. */
export class KnownNames {
  readonly #document: SopDocument;
  readonly #workspace: Workspace;
  #roles: NameSet | undefined;
  #systems: NameSet | undefined;

  constructor(document: SopDocument, workspace: Workspace) {
    this.#document = document;
    this.#workspace = workspace;
  }

  /** The roles of the document, of the organisation, and those that its people hold. */
  get roles(): NameSet {
    if (this.#roles === undefined) {
      const { roles, holders } = this.#workspace.declarations;
      this.#roles = nameSet(
        this.#document.roles,
        [...roles.values()].map((each) => each.name),
        holders,
      );
    }
    return this.#roles;
  }

  get systems(): NameSet {
    if (this.#systems === undefined) {
      const { systems } = this.#workspace.declarations;
      this.#systems = nameSet(
        this.#document.systems,
        [...systems.values()].map((each) => each.name),
        systems,
      );
    }
    return this.#systems;
  }

  /** Whether anything says which roles there are; without it none is reported as unknown. */
  get declaresRoles(): boolean {
    return this.#document.roles.length > 0 || this.#workspace.declarations.roles.size > 0;
  }
}

function nameSet(
  own: readonly Thing[],
  declared: readonly string[],
  keys: ReadonlyMap<string, unknown>,
): NameSet {
  const names = [...own.map((thing) => thing.name.text), ...declared];
  const all = new Set(names.map(nameKey));
  const hasKey = (key: string) => all.has(key) || keys.has(key);
  return { names, hasKey, has: (name) => hasKey(nameKey(name)) };
}
