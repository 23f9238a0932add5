import {
  type Contents,
  type Entry,
  entriesIn,
  type FieldEntry,
  type Place,
  type SectionEntry,
} from '../../grammar/vocabulary.ts';
import { code, table } from '../page-parts/table.ts';
import { places } from './places.ts';
import { values } from './values.ts';

/** The fields that may stand in a place, and the sections where it is a document. */
export function entryTables(place: Place): string {
  const entries = entriesIn(place);
  const fields = entries.filter((entry) => entry.type === 'field');
  const sections = entries.filter((entry) => entry.type === 'section');
  if (place === 'workflow') return comparedWithSop(fields, sections);
  return tables(fields, sections);
}

/** What a workflow has in common with an SOP is not said twice. */
function comparedWithSop(fields: readonly FieldEntry[], sections: readonly SectionEntry[]): string {
  const ofSop = new Set(entriesIn('sop'));
  const own = new Set<Entry>([...fields, ...sections]);
  const without = [...ofSop].filter((entry) => !own.has(entry)).map((entry) => code(`${entry.label}:`));
  const except = without.length > 0 ? `, without ${without.join(', ')}` : '';
  return [
    `All fields and sections of [${places.sop}](#in-${slug(places.sop)})${except}. Its own are:`,
    tables(
      fields.filter((entry) => !ofSop.has(entry)),
      sections.filter((entry) => !ofSop.has(entry)),
    ),
  ].join('\n\n');
}

function tables(fields: readonly FieldEntry[], sections: readonly SectionEntry[]): string {
  return [
    ...(fields.length > 0 ? [fieldTable(fields)] : []),
    ...(sections.length > 0 ? [sectionTable(sections)] : []),
  ].join('\n\n');
}

function fieldTable(fields: readonly FieldEntry[]): string {
  return table(
    ['field', 'value', 'required', 'more than once', 'what it says', 'example'],
    fields.map((field) => [
      code(`${field.label}:`),
      `${values[field.value].name}${field.holds ? `, with [fields of its own](#in-${slug(places[field.holds])})` : ''}`,
      field.required ? 'yes' : '',
      field.repeatable ? 'yes' : '',
      field.explain,
      code(field.example),
    ]),
  );
}

function sectionTable(sections: readonly SectionEntry[]): string {
  return table(
    ['section', 'lines below it', 'required', 'or on one line', 'what it says', 'example'],
    sections.map((section) => [
      code(`${section.label}:`),
      linesOf(section),
      section.required ? 'yes' : '',
      section.inline ? 'yes' : '',
      section.explain,
      code(section.example),
    ]),
  );
}

const contents: Readonly<Record<Contents, string>> = {
  steps: 'steps',
  branches: 'branches, each with a dash',
  things: 'names',
  texts: 'sentences',
  definitions: '`- TERM: meaning`',
  history: '`- VERSION, DATE, PERSON: what changed`',
  metrics: '`- NAME: how it is measured`',
  markdown: 'text in Markdown',
};

function linesOf(section: SectionEntry): string {
  if (section.holds === undefined) return contents[section.contents];
  if (section.contents === 'steps') return `[${contents.steps}](#in-${slug(places.step)})`;
  return `${contents[section.contents]}, with [fields](#in-${slug(places[section.holds])})`;
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
