import { counted, cut, type ImportReport, type Placed } from './report.ts';

/** What the report has for what is in no document. */
const nowhere = 'left out';

/** The report for a person who reads it beside the document: what there is to do first, then what went where. */
export function reportMarkdown({ source, placed, missing, doubts, counts }: ImportReport): string {
  const out = placed.filter(({ to }) => to === nowhere);
  const notes = placed.filter(({ to }) => to === 'Background');
  const others = placed.filter((each) => !out.includes(each) && !notes.includes(each));
  return [
    `# What became of ${escaped(source)}`,
    `${counted(counts.fields, 'field')}, ${counted(counts.roles, 'role')} and ${counted(counts.steps, 'step')} were found. Every piece of the source is in one of the lists below.`,
    ...section(
      'Left to you',
      'The source does not say these. `TODO` stands where one has to be filled in.',
      missing.map((label) => `- ${label}`),
    ),
    ...section(
      'Worth a look',
      '',
      doubts.map(({ line, what }) => `- Line ${line}: ${escaped(what)}`),
    ),
    ...section(
      'Left out',
      'These are not in the document. Copy what you need of them.',
      table(['Line', 'In the source', 'Why'], out, ({ note = '' }) => note),
    ),
    ...section(
      'Kept as notes',
      'These found no place of their own. They stand under “Background”, word for word.',
      table(['Line', 'In the source'], notes),
    ),
    ...section('In its place', '', table(['Line', 'In the source', 'Now'], others, placeOf)),
  ]
    .join('\n\n')
    .concat('\n');
}

function section(heading: string, about: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return [`## ${heading}`, ...(about === '' ? [] : [about]), lines.join('\n')];
}

function table(
  heading: readonly string[],
  rows: readonly Placed[],
  last?: (placed: Placed) => string,
): readonly string[] {
  if (rows.length === 0) return [];
  return [
    row(heading),
    row(heading.map(() => '---')),
    ...rows.map((placed) => {
      const { first, last: end, source, note } = placed;
      const lines = first === end ? `${first}` : `${first}–${end}`;
      // What was left out is in no other place.
      const said = escaped(note === undefined ? cut(source) : source.replace(/[\s\p{Cc}]+/gu, ' ').trim());
      return row([lines, said, ...(last === undefined ? [] : [escaped(last(placed))])]);
    }),
  ];
}

function placeOf({ to, note }: Placed): string {
  return note === undefined ? to : `${to} (${note})`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text, whatever it has in it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!$:@]/g, '\\$&');
}
