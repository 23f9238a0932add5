import { entryIn, type FieldEntry, goesOnOverLines, keys, kinds } from '../../grammar/index.ts';
import type {
  Meaning,
  MeaningBranch,
  MeaningField,
  MeaningPart,
  MeaningSection,
  MeaningWork,
} from '../meaning/meaning.ts';
import { escapedStart } from './line-start.ts';

/** The first line of what an export has written: an import reads it back as it was. */
export const exportMark = '<!-- Written by sop export. sop import reads it back. -->';

/**
 * A document as people write procedures in Markdown: a table of who and when, a heading for each section, the steps as a
 * numbered list with the role in bold before each, Background at the end.
 */
export function exportMarkdown(meaning: Meaning): string {
  const { kind, title, fields, sections } = meaning;
  const label = kinds.find((each) => each.kind === kind)?.label ?? 'SOP';
  const rows = fields.filter((field) => isShort(meaning, field));
  const cells = [
    ...(kind === 'sop' ? [] : [['Kind', label]]),
    ...rows.map(({ name, value = '' }) => [labelOf(name), value]),
  ];
  const table =
    cells.length === 0
      ? []
      : ['| Field | Value |', '|---|---|', ...cells.map(([name, value]) => `| ${name} | ${value} |`), ''];
  const long = fields.filter((field) => !rows.includes(field));
  const background = sections.filter(({ markdown }) => markdown !== undefined);
  const others = sections.filter(({ markdown }) => markdown === undefined);
  const blocks = [
    [exportMark, ''],
    [`# ${title}`.trimEnd(), ''],
    table,
    ...long.map(fieldLines),
    ...others.map(sectionLines),
    ...background.map(({ name, markdown = '' }) => [`## ${labelOf(name)}`, '', ...markdown.split('\n'), '']),
  ];
  return `${blocks.flat().join('\n').trimEnd()}\n`;
}

function labelOf(name: string): string {
  const key = keys.get(name);
  return key?.documentEntry?.label ?? name;
}

/** It has its place in the table: names, dates and other values of a few words. */
function isShort({ kind }: Meaning, { name, value = '', items, fields }: MeaningField): boolean {
  const entry = entryIn(kind, name) as FieldEntry | undefined;
  if (entry === undefined || goesOnOverLines(entry.value) || entry.holds !== undefined) return false;
  return items === undefined && fields === undefined && !/[|\\`]/.test(value);
}

function fieldLines({ name, value, items = [], fields = [] }: MeaningField): readonly string[] {
  return [
    `## ${labelOf(name)}`,
    '',
    ...(value === undefined ? [] : [escapedStart(value), '']),
    ...items.map((item) => `- ${escapedStart(item)}`),
    ...fields.flatMap(itemFieldLines),
    ...(items.length + fields.length > 0 ? [''] : []),
  ];
}

/** `- side: customer` */
function itemFieldLines({ name, value, items = [] }: MeaningField): readonly string[] {
  return [
    value === undefined ? `- ${name}:` : `- ${name}: ${value}`,
    ...items.map((item) => `  - ${escapedStart(item)}`),
  ];
}

function sectionLines({
  name,
  value,
  items = [],
  work = [],
  branches = [],
}: MeaningSection): readonly string[] {
  const list = [
    ...items.flatMap(({ text, fields = [] }) => [
      `- ${escapedStart(text)}`,
      ...indented(fields.flatMap(itemFieldLines), 2),
    ]),
    ...branches.flatMap(branchLines),
    ...numbered(work),
  ];
  return [
    `## ${labelOf(name)}`,
    '',
    ...(value === undefined ? [] : [escapedStart(value), '']),
    ...list,
    ...(list.length === 0 ? [] : ['']),
  ];
}

function numbered(work: readonly MeaningWork[]): readonly string[] {
  return work.flatMap((each, index) => {
    const mark = `${index + 1}. `;
    const [first = '', ...rest] = workLines(each);
    return [`${mark}${first}`, ...indented(rest, mark.length)];
  });
}

function workLines(work: MeaningWork): readonly string[] {
  if (work.type === 'parallel') return ['**In parallel**:', ...below(numbered(work.work))];
  if (work.type === 'track') return [`**Track ${work.name}**:`, ...below(numbered(work.work))];
  const { role, title, parts = [] } = work;
  const lines = [role === undefined ? escapedStart(title) : `**${role}**: ${title}`];
  for (const [index, part] of parts.entries()) {
    const isListed = isBullet(part) && isBullet(parts[index - 1]);
    if (!isListed) lines.push('');
    lines.push(...partLines(part));
  }
  return [...lines, ...(parts.length === 0 ? [] : [''])];
}

function isBullet(part: MeaningPart | undefined): boolean {
  return part !== undefined && part.type !== 'prose' && part.type !== 'fence';
}

function partLines(part: MeaningPart): readonly string[] {
  switch (part.type) {
    case 'prose':
      return [escapedStart(part.text)];
    case 'detail':
      return [`- ${escapedStart(part.text)}`];
    case 'fence': {
      const longest = Math.max(2, ...[...part.text.matchAll(/`+/g)].map(([each]) => each.length));
      const signs = '`'.repeat(longest + 1);
      return [`${signs}${part.language}`, ...(part.text === '' ? [] : part.text.split('\n')), signs];
    }
    case 'field': {
      const label = part.name.charAt(0).toUpperCase() + part.name.slice(1);
      const items = (part.items ?? []).map((item) => `  - ${escapedStart(item)}`);
      return [`- **${label}**:${part.value === undefined ? '' : ` ${part.value}`}`, ...items];
    }
    case 'branch':
      return branchLines(part);
    case 'parallel':
      return ['- **In parallel**:', ...indented(below(numbered(part.work)), 2)];
    default:
      return [`- **Then**: ${part.target}`];
  }
}

function branchLines({ condition, target, work = [] }: MeaningBranch): readonly string[] {
  const head = condition === null ? '- **Otherwise**:' : `- **If** ${condition}:`;
  if (work.length === 0) return [target === undefined ? head : `${head} ${target}`];
  const closing = target === undefined ? [] : [`**Then**: ${target}`, ''];
  return [head, ...indented([...below(numbered(work)), ...closing], 2)];
}

/** A list within an item, with a blank line before and after it. */
function below(lines: readonly string[]): readonly string[] {
  return ['', ...lines, ...(lines.at(-1) === '' ? [] : [''])];
}

function indented(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(columns)}${line}`));
}
