import type { SopDocument } from '../../core/index.ts';
import { nameKey } from '../../core/names/name-key.ts';
import type { Meaning, MeaningSection } from '../meaning/meaning.ts';

/**
 * The same with every role that does a step among the roles, also those that the document leaves to the organisation or
 * declares nowhere: in Word a bold word before a step says nothing else of itself, neither to a reader nor to an import.
 */
export function withAllRoles(meaning: Meaning, document: SopDocument): Meaning {
  const known = new Set(document.roles.map(({ name }) => nameKey(name.text)));
  const missing: string[] = [];
  for (const { role } of document.allSteps) {
    if (role === undefined || known.has(nameKey(role.text))) continue;
    known.add(nameKey(role.text));
    missing.push(role.text);
  }
  if (missing.length === 0) return meaning;
  const { sections } = meaning;
  const declared = sections.find(({ name }) => name === 'roles');
  if (declared !== undefined)
    return { ...meaning, sections: sections.map((each) => (each === declared ? more(each, missing) : each)) };
  const before = sections.findIndex(({ work }) => work !== undefined);
  return { ...meaning, sections: sections.toSpliced(before, 0, more({ name: 'roles' }, missing)) };
}

function more(section: MeaningSection, names: readonly string[]): MeaningSection {
  const { value, items = [] } = section;
  if (value !== undefined) return { ...section, value: [value, ...names].join(', ') };
  return { ...section, items: [...items, ...names.map((text) => ({ text }))] };
}
