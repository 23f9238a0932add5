import { CompletionItemKind } from 'vscode-languageserver';
import {
  type Entry,
  entriesIn,
  type FieldEntry,
  type Kind,
  type Place,
  type SectionEntry,
  type ValueType,
} from '../../grammar/index.ts';
import { explainEntry } from '../vocabulary-text.ts';
import { beginSection } from './beginnings.ts';
import type { Suggestion } from './suggestion.ts';

/** Fields of an item: those that are missing, then those that may stand there again. */
export function itemFields(place: Place, there: readonly string[], inStages: boolean): readonly Suggestion[] {
  const fields = entriesIn(place).filter((entry) => entry.type === 'field');
  const wanted = inStages ? [...fields].sort((one, other) => stageOrder(one) - stageOrder(other)) : fields;
  return arranged(wanted, there).map((entry) => suggest(entry));
}

/** What every stage of a workflow has comes first. */
function stageOrder({ label }: Entry): number {
  const at = ['within', 'output', 'quality bar', 'handover'].indexOf(label);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/** Fields and sections at the top of a document; what it cannot do without comes first. */
export function documentEntries(kind: Kind, there: readonly string[]): readonly Suggestion[] {
  const all = entriesIn(kind);
  const required = all.filter((entry) => entry.required === true);
  const others = all.filter((entry) => entry.required !== true);
  return arranged([...required, ...others], there).map((entry) => suggest(entry));
}

function arranged(entries: readonly Entry[], there: readonly string[]): readonly Entry[] {
  const isThere = (entry: Entry) => there.includes(entry.label.toLowerCase());
  const missing = entries.filter((entry) => !isThere(entry));
  const again = entries.filter(
    (entry) => isThere(entry) && entry.type === 'field' && entry.repeatable === true,
  );
  return [...missing, ...again];
}

function suggest(entry: Entry): Suggestion {
  const base = {
    label: entry.label,
    detail: entry.example.replace(/^- /, ''),
    documentation: explainEntry(entry),
    otherNames: entry.synonyms ?? [],
  };
  return entry.type === 'section' ? { ...base, ...section(entry) } : { ...base, ...field(entry) };
}

function field(entry: FieldEntry): Pick<Suggestion, 'kind' | 'text' | 'goesOn'> {
  const text = `${entry.label}: `;
  return { kind: CompletionItemKind.Property, text, goesOn: isChosen.has(entry.value) };
}

function section(entry: SectionEntry): Pick<Suggestion, 'kind' | 'text' | 'template'> {
  return { kind: CompletionItemKind.Struct, text: `${entry.label}:`, template: beginSection(entry) };
}

/** Values that are chosen from a list rather than written. */
const isChosen: ReadonlySet<ValueType> = new Set<ValueType>([
  'owner',
  'person',
  'approval',
  'status',
  'date',
  'duration',
  'time-box',
  'moment',
  'window',
  'wait',
  'roles',
  'role',
  'systems',
  'variants',
  'needs',
  'thing',
  'handover',
  'document',
  'side',
  'risk',
  'touch',
  'milestone status',
  'due',
]);
