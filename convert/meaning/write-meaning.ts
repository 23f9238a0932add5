import { formatText, keys, kinds, parse } from '../../grammar/index.ts';
import { readAlone } from '../draft/clean.ts';
import type {
  Meaning,
  MeaningBranch,
  MeaningField,
  MeaningPart,
  MeaningSection,
  MeaningWork,
} from './meaning.ts';
import { readMeaning } from './read-meaning.ts';

/** What cannot be said in the language, in the place in which it stands: `steps, step “Send the pack”`. */
export class CannotBeSaid extends Error {}

/**
 * The document that says this. Throws CannotBeSaid where the language would read something else than what was meant,
 * such as a title with a line end in it.
 */
export function writeMeaning(meaning: Meaning): string {
  const kind = kinds.find((each) => each.kind === meaning.kind)?.label ?? 'SOP';
  const lines = [
    `${kind}: ${meaning.title}`.trimEnd(),
    ...meaning.fields.flatMap((field) => fieldLines(field, true)),
    ...meaning.sections.flatMap(sectionLines),
  ];
  const text = formatText(parse(`${lines.join('\n')}\n`));
  const difference = firstDifference(
    withoutNumbers(meaning),
    withoutNumbers(readMeaning(readAlone(text))),
    '',
  );
  if (difference !== undefined) throw new CannotBeSaid(difference);
  return text;
}

function fieldLines(field: MeaningField, isAtTop: boolean): readonly string[] {
  const { name, value, items = [], fields = [] } = field;
  const key = keys.get(name);
  const label = (isAtTop ? key?.documentEntry : key?.itemEntry)?.label ?? name;
  return [
    value === undefined ? `${label}:` : `${label}: ${value}`,
    ...indented([...items.map((item) => `- ${item}`), ...fields.flatMap((each) => fieldLines(each, false))]),
  ];
}

function sectionLines(section: MeaningSection): readonly string[] {
  const { name, value, items = [], work = [], branches = [], markdown } = section;
  const label = keys.get(name)?.section?.label ?? name;
  return [
    '',
    value === undefined ? `${label}:` : `${label}: ${value}`,
    ...indented([
      ...items.flatMap(({ text, fields = [] }) => [
        `- ${text}`,
        ...indented(fields.flatMap((field) => fieldLines(field, false))),
      ]),
      ...work.flatMap(workLines),
      ...branches.flatMap((branch) => dashed(branchLines(branch))),
      ...(markdown === undefined ? [] : markdown.split('\n')),
    ]),
  ];
}

function workLines(work: MeaningWork): readonly string[] {
  if (work.type === 'parallel') return ['- in parallel:', ...indented(work.work.flatMap(workLines))];
  if (work.type === 'track') return [`- track ${work.name}:`, ...indented(work.work.flatMap(workLines))];
  const { role, title, parts = [] } = work;
  return [`- ${role === undefined ? title : `${role}: ${title}`}`, ...indented(parts.flatMap(partLines))];
}

function partLines(part: MeaningPart): readonly string[] {
  switch (part.type) {
    case 'prose':
      return [part.text];
    case 'detail':
      return [`- ${part.text}`];
    case 'fence': {
      const longest = Math.max(2, ...[...part.text.matchAll(/`+/g)].map(([each]) => each.length));
      const marks = '`'.repeat(longest + 1);
      const language = part.language === '' ? '' : ` ${part.language}`.replace(/^ (?=[^\s`])/, '');
      return [`${marks}${language}`, ...(part.text === '' ? [] : part.text.split('\n')), marks];
    }
    case 'field':
      return fieldLines(part, false);
    case 'branch':
      return branchLines(part);
    case 'parallel':
      return workLines(part);
    default:
      return [part.target];
  }
}

function branchLines({ condition, work = [], target }: MeaningBranch): readonly string[] {
  const head = condition === null ? 'otherwise:' : `if ${condition}:`;
  if (work.length === 0) return [target === undefined ? head : `${head} ${target}`];
  return [head, ...indented([...work.flatMap(workLines), ...(target === undefined ? [] : [target])])];
}

function dashed([first = '', ...rest]: readonly string[]): readonly string[] {
  return [`- ${first}`, ...indented(rest)];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** What follows from the place of a step. */
function withoutNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNumbers);
  if (typeof value !== 'object' || value === null) return value;
  const isEmpty = (each: unknown) => each === undefined || (Array.isArray(each) && each.length === 0);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => name !== 'number' && !isEmpty(each))
      .map(([name, each]) => [name, withoutNumbers(each)]),
  );
}

/** The path to the first thing that one of them says otherwise than the other; undefined where both say the same. */
function firstDifference(one: unknown, other: unknown, path: string): string | undefined {
  if (one === other) return undefined;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return path === '' ? 'the document' : path;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  for (const name of names) {
    const [here, there] = [one, other].map((each) => (each as Record<string, unknown>)[name]);
    const step = Array.isArray(one) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    const difference = firstDifference(here, there, step);
    if (difference !== undefined) return difference;
  }
  return undefined;
}
