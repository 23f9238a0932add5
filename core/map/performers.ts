import type { SopDocument } from '../document/document.ts';
import { performerOf } from '../document/performer.ts';
import type { Step } from '../document/step.ts';
import { nameKey } from '../names/name-key.ts';
import type { Workspace } from '../workspace/workspace.ts';

export type Side = 'internal' | 'customer' | 'third party';

const sides: readonly Side[] = ['internal', 'customer', 'third party'];

/** Who does each step, and on whose side. */
export class Performers {
  readonly #sides = new Map<string, Side>();

  constructor(document: SopDocument, workspace: Workspace | undefined) {
    const elsewhere = [...(workspace?.declarations.roles.values() ?? [])].map((role) => role.thing);
    for (const role of [...elsewhere, ...document.roles]) {
      const key = nameKey(role.name.text);
      const side = sides.find((each) => each === nameKey(role.value('side')?.text ?? ''));
      if (side !== undefined || !this.#sides.has(key)) this.#sides.set(key, side ?? 'internal');
    }
  }

  /** The role's name; undefined where nothing says who does the step. */
  of(step: Step | undefined): string | undefined {
    return step && performerOf(step, (name) => this.#sides.has(nameKey(name)))?.text;
  }

  sideOf(role: string | undefined): Side {
    return this.#sides.get(nameKey(role ?? '')) ?? 'internal';
  }
}
