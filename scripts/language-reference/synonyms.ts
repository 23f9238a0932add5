import { type Entry, entries, isAtDocument, kinds } from '../../grammar/vocabulary.ts';
import { code, table } from '../page-parts/table.ts';
import { places } from './places.ts';

/** What people type instead of the language's own words. */
export function synonymTables(): string {
  const known = entries.filter((entry) => (entry.synonyms ?? []).length > 0);
  const atDocument = known.filter(isAtDocument);
  const inItems = known.filter((entry) => !isAtDocument(entry));
  return [
    'On the first line of a document:',
    table(
      ['instead of', 'write'],
      kinds.map((kind) => [kind.synonyms.join(', '), code(`${kind.label}:`)]),
    ),
    'At the left edge of a document:',
    table(
      ['instead of', 'write'],
      atDocument.map((entry) => [said(entry), code(`${entry.label}:`)]),
    ),
    'Below a step or another line with a dash:',
    table(
      ['instead of', 'write', 'in'],
      inItems.map((entry) => [said(entry), code(`${entry.label}:`), placesOf(entry)]),
    ),
  ].join('\n\n');
}

function said(entry: Entry): string {
  return (entry.synonyms ?? []).join(', ');
}

function placesOf(entry: Entry): string {
  return entry.in.map((place) => places[place]).join(', ');
}
