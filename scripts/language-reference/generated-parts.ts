import { entriesIn, kinds, type Place } from '../../grammar/vocabulary.ts';
import { entryTables } from './entry-tables.ts';
import { places } from './places.ts';
import { slipTable } from './slips.ts';
import { synonymTables } from './synonyms.ts';
import { code, table } from './table.ts';
import { valueTable } from './values.ts';

/** The parts of docs/language.md that follow from the vocabulary, by the name in their marker. */
export function generatedParts(): ReadonlyMap<string, string> {
  return new Map([
    ['required', requiredList()],
    ['kinds', kindTable()],
    ['synonyms', synonymTables()],
    ['slips', slipTable()],
    ...(Object.keys(places) as Place[]).map((place) => [`in ${places[place]}`, entryTables(place)] as const),
    ['values', valueTable()],
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
