import type { SopDocument } from '../document/document.ts';
import { performerOf } from '../document/performer.ts';
import type { Step } from '../document/step.ts';
import type { Thing } from '../document/thing.ts';
import { nameKey } from '../names/name-key.ts';
import type { Workspace } from '../workspace/workspace.ts';

export type Side = 'internal' | 'customer' | 'third party';

const sides: readonly Side[] = ['internal', 'customer', 'third party'];

/** Who does each step, and on whose side. */
export class Performers {
  readonly #own: ReadonlyMap<string, Thing>;
  readonly #workspace: Workspace | undefined;
  readonly #sides = new Map<string | undefined, Side>();

  constructor(document: SopDocument, workspace: Workspace | undefined) {
    this.#own = new Map(document.roles.map((role) => [nameKey(role.name.text), role]));
    this.#workspace = workspace;
  }

  /** The role's name; undefined where nothing says who does the step. */
  of(step: Step | undefined): string | undefined {
    return step && performerOf(step, (name) => this.isRole(name))?.text;
  }

  /** As the document says, or else the organisation. */
  sideOf(role: string | undefined): Side {
    const before = this.#sides.get(role);
    if (before !== undefined) return before;
    const key = nameKey(role ?? '');
    const side = sideOf(this.#own.get(key)) ?? sideOf(this.#elsewhere(key)) ?? 'internal';
    this.#sides.set(role, side);
    return side;
  }

  /** Whether the document or the organisation declares it. */
  isRole(name: string): boolean {
    const key = nameKey(name);
    return this.#own.has(key) || this.#elsewhere(key) !== undefined;
  }

  #elsewhere(key: string): Thing | undefined {
    return this.#workspace?.declarations.roles.get(key)?.thing;
  }
}

function sideOf(role: Thing | undefined): Side | undefined {
  const key = nameKey(role?.value('side')?.text ?? '');
  return sides.find((side) => side === key);
}
