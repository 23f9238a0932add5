import type { SopDocument } from '../document/document.ts';
import type { Thing } from '../document/thing.ts';
import { nameKey } from '../names/name-key.ts';
import type { Declared } from './declared.ts';
import { type RoleUses, roleUses } from './role-uses.ts';
import type { Workspace } from './workspace.ts';

/** The names of one sort that a document may use. */
export interface NameSet {
  has(name: string): boolean;
  /** The same by the key of the name. */
  hasKey(key: string): boolean;
  /** As they are written where they are declared. */
  readonly names: readonly string[];
  readonly isEmpty: boolean;
}

/** What a document may name: what it declares itself, and what the Organisation documents of the workspace declare. */
export class KnownNames {
  readonly #document: SopDocument;
  readonly #workspace: Workspace;
  #roles: NameSet | undefined;
  #systems: NameSet | undefined;
  #roleUses: RoleUses | undefined;

  constructor(document: SopDocument, workspace: Workspace) {
    this.#document = document;
    this.#workspace = workspace;
  }

  /** The roles of the document, of the organisation, and those that its people hold. */
  get roles(): NameSet {
    if (this.#roles === undefined) {
      const { roles, holders } = this.#workspace.declarations;
      this.#roles = nameSet(this.#document.roles, roles, holders);
    }
    return this.#roles;
  }

  /** The places at which the document names roles. */
  get roleUses(): RoleUses {
    this.#roleUses ??= roleUses(this.#document, this.roles.hasKey);
    return this.#roleUses;
  }

  get systems(): NameSet {
    if (this.#systems === undefined) {
      const { systems } = this.#workspace.declarations;
      this.#systems = nameSet(this.#document.systems, systems);
    }
    return this.#systems;
  }

  /** Whether anything says which roles there are; without it none is reported as unknown. */
  get declaresRoles(): boolean {
    return this.#document.roles.length > 0 || this.#workspace.declarations.roles.size > 0;
  }
}

/** `declared` and `others` are those of the whole workspace, by their keys. */
function nameSet(
  own: readonly Thing[],
  declared: ReadonlyMap<string, Declared>,
  others?: ReadonlyMap<string, unknown>,
): NameSet {
  const ownKeys = new Set(own.map((thing) => nameKey(thing.name.text)));
  const hasKey = (key: string) => ownKeys.has(key) || declared.has(key) || others?.has(key) === true;
  let names: readonly string[] | undefined;
  return {
    get names() {
      names ??= [...own.map((thing) => thing.name.text), ...[...declared.values()].map(({ name }) => name)];
      return names;
    },
    isEmpty: own.length === 0 && declared.size === 0,
    hasKey,
    has: (name) => hasKey(nameKey(name)),
  };
}
