import { nameKey } from '../names/name-key.ts';
import { namesOf } from '../values/list.ts';
import type { SopDocument } from './document.ts';
import type { Around, Step } from './step.ts';

/** The names of the variants of a document, by their key. */
export function variantsOf(document: SopDocument): ReadonlyMap<string, string> {
  const names = document.fieldsNamed('variants').flatMap(namesOf);
  return new Map(names.map((name) => [nameKey(name.text), name.text]));
}

/** The keys of the variants that a step is for, by its own `only for` and by those around it; undefined for all. */
export function variantsFor(step: Step): ReadonlySet<string> | undefined {
  let found: ReadonlySet<string> | undefined;
  for (let around: Around = step; around !== undefined; around = around.around) {
    if (around.kind !== 'step') continue;
    const field = around.field('only for');
    if (field === undefined) continue;
    const own = namesOf(field).map((name) => nameKey(name.text));
    const outer = found;
    found = new Set(outer === undefined ? own : own.filter((key) => outer.has(key)));
  }
  return found;
}
