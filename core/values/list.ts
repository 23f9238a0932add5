import type { FieldNode, Part } from '../../grammar/index.ts';
import { perField } from '../document/per-block.ts';
import { splitAtCommas } from '../document/thing.ts';

/** The names of a list field: on its line with commas between, or a bullet each. */
export const namesOf = perField((field: FieldNode): readonly Part[] => {
  const names = splitAtCommas(field.value);
  return field.children.length === 0 ? names : [...names, ...bulletsOf(field)];
});

/** The texts of a field whose line is one text, commas and all: `trigger`, `quality bar`, `output`. */
export const textsOf = perField((field: FieldNode): readonly Part[] => {
  const bullets = field.children.length === 0 ? [] : bulletsOf(field);
  return field.value.text === '' ? bullets : [field.value, ...bullets];
});

function bulletsOf(field: FieldNode): readonly Part[] {
  return field.items.map((item) => item.text);
}
