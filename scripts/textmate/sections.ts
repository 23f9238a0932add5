import { type Contents, entries, headerKeys, type SectionEntry } from '../../grammar/vocabulary.ts';
import { fieldPatterns } from './fields.ts';
import { anyOf, include, type Pattern } from './pattern.ts';

const sections = entries.filter((entry): entry is SectionEntry => entry.type === 'section');
const documentKeys = entries.filter(({ in: places }) => places.some((place) => headerKeys.has(place)));

/** A section ends where another heading or a field of the document stands. */
const end = `(?=^\\x{FEFF}?${anyOf([...documentKeys.map(({ label }) => label), ...headerKeys.keys()])}\\s*:(?:\\s|$))`;
const name = (scope: string): Pattern => ({ name: scope });
const headingCaptures = {
  1: { name: 'markup.heading.section.sop' },
  2: { name: 'punctuation.separator.key-value.sop' },
};
const bullet = name('punctuation.definition.list.begin.sop');
const colon = name('punctuation.separator.key-value.sop');

/** How the lines of a section look, by what it contains. */
const contentPatterns: Record<Contents, (section: SectionEntry) => readonly Pattern[]> = {
  steps: () => [
    ...include('fence', 'branch', 'parallel', 'targetLine', 'stepFields', 'step', 'bullet', 'inline'),
  ],
  branches: () => [
    ...include('fence', 'branch', 'parallel', 'targetLine', 'stepFields', 'step', 'bullet', 'inline'),
  ],
  things: (section) => [
    ...(section.holds ? fieldPatterns([section.holds], '^\\s+') : []),
    { match: '^\\s*(-)\\s+(.*?)\\s*$', captures: { 1: bullet, 2: name(thingScope(section)) } },
    {
      match: '\\G\\s+(\\S.*?)\\s*$',
      captures: { 1: { patterns: [{ match: '[^,\\s][^,]*', name: thingScope(section) }] } },
    },
    ...include('inline'),
  ],
  texts: () => include('bullet', 'inline'),
  definitions: () => [
    {
      match: '^\\s*(-)\\s+(.+?)\\s*(:)(?=\\s|$)',
      captures: { 1: bullet, 2: name('markup.bold.term.sop'), 3: colon },
    },
    ...include('bullet', 'inline'),
  ],
  metrics: () => [
    {
      match: '^\\s*(-)\\s+(.+?)\\s*(:)(?=\\s|$)',
      captures: { 1: bullet, 2: name('markup.bold.metric.sop'), 3: colon },
    },
    { match: '\\b(target|measured)\\b', name: 'keyword.operator.word.sop' },
    { match: '\\b\\d+(?:[.,]\\d+)?\\s*%', name: 'constant.numeric.percentage.sop' },
    ...include('bullet', 'duration', 'inline'),
  ],
  history: () => [
    {
      match: '^\\s*(-)\\s+([^,\\s]+)\\s*,',
      captures: { 1: bullet, 2: { patterns: include('version') } },
    },
    ...include('date', 'bullet', 'inline'),
  ],
  markdown: () => [],
};

export const sectionPatterns: readonly Pattern[] = sections.map((section) =>
  section.contents === 'markdown' ? markdown(section) : region(section),
);

function region(section: SectionEntry): Pattern {
  return {
    comment: section.label,
    begin: `${heading(section)}(?=${section.inline ? '\\s|$' : '\\s*$'})`,
    beginCaptures: headingCaptures,
    end,
    name: `meta.section.${section.label.toLowerCase().replaceAll(' ', '-')}.sop`,
    patterns: [...include('comment'), ...contentPatterns[section.contents](section)],
  };
}

/** Prose for those who want to know why: any Markdown, as deep as the section's body stands. */
function markdown(section: SectionEntry): Pattern {
  return {
    comment: section.label,
    begin: `${heading(section)}\\s*$`,
    beginCaptures: headingCaptures,
    while: '^(?:\\s\\s|\\s*$)',
    contentName: 'meta.embedded.block.markdown',
    patterns: [...include('comment'), { include: 'text.html.markdown' }],
  };
}

function heading(section: SectionEntry): string {
  return `^(${anyOf([section.label])})\\s*(:)`;
}

function thingScope({ holds }: SectionEntry): string {
  if (holds === 'role') return 'entity.name.type.role.sop';
  if (holds === 'system') return 'variable.other.constant.system.sop';
  if (holds === 'person') return 'entity.name.class.person.sop';
  return 'entity.name.function.thing.sop';
}
