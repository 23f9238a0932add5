import { entriesIn, kinds, type Place } from '../../grammar/vocabulary.ts';
import type { Parts } from '../page-parts/marked-parts.ts';
import { code, table } from '../page-parts/table.ts';
import { entryTables } from './entry-tables.ts';
import { places } from './places.ts';
import { slipTable } from './slips.ts';
import { synonymTables } from './synonyms.ts';
import { valueTable } from './values.ts';

/** What docs/language.md says of the vocabulary. */
export function languageParts(): Parts {
  return new Map([
    ['required', requiredList()],
    ['kinds', kindTable()],
  ]);
}

/** What docs/reference.md is made of. */
export function referenceParts(): Parts {
  const names = Object.keys(places) as Place[];
  return new Map([
    ...names.map((place) => [`in ${places[place]}`, entryTables(place)] as const),
    ['values', valueTable()],
  ]);
}

/** What docs/mistakes.md says is understood. */
export function mistakeParts(): Parts {
  return new Map([
    ['slips', slipTable()],
    ['synonyms', synonymTables()],
  ]);
}

/** What an SOP is not complete without. */
function requiredList(): string {
  return entriesIn('sop')
    .filter((entry) => entry.required)
    .map((entry) => `- \`${entry.label}:\` ${entry.explain}`)
    .join('\n');
}

function kindTable(): string {
  return table(
    ['first line', 'what it is'],
    kinds.map((kind) => [code(`${kind.label}: ${kind.example}`), kind.explain]),
  );
}
