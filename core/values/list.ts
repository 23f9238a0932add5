import type { FieldNode, Part } from '../../grammar/index.ts';
import { splitAtCommas } from '../document/thing.ts';

/** The names of a list field: on its line with commas between, or a bullet each. */
export function namesOf(field: FieldNode): readonly Part[] {
  return [...splitAtCommas(field.value), ...field.items.map((item) => item.text)];
}

/** The texts of a field whose line is one text, commas and all: `trigger`, `quality bar`, `output`. */
export function textsOf(field: FieldNode): readonly Part[] {
  const bullets = field.items.map((item) => item.text);
  return field.value.text === '' ? bullets : [field.value, ...bullets];
}
