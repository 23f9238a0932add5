import { aQuarterAfter } from '../../dates/day.ts';
import type { Thing } from '../../document/thing.ts';
import { lineEndOf } from '../../fixes/edit.ts';
import { indentationOf } from '../../fixes/lines-of.ts';
import { nameKey } from '../../names/name-key.ts';
import { type ReferenceSort, referencesOf } from '../../references/references.ts';
import { needsOf, outputsOf } from '../../workspace/things.ts';
import { indented } from '../indented.ts';
import { isWithin } from './events-within.ts';
import type { ExtractContext, Extracted } from './extract-steps.ts';

/** What a part of a procedure has in common with the whole. */
const carried = ['Owner', 'Backup', 'Purpose'] as const;

/** The new document: the steps, and all that they need. */
export function documentOf(
  extracted: Extracted,
  steps: string,
  role: string,
  { today, nextId }: ExtractContext,
): string {
  const { document, title } = extracted;
  const value = (name: string) => document.value(name.toLowerCase())?.text;
  const checker = document.checks[0]?.kind === 'step' ? document.checks[0].role?.text : undefined;
  const lines = [
    `SOP: ${title}`,
    ...field('ID', value('ID') && nextId()),
    ...carried.flatMap((name) => field(name, value(name))),
    `Trigger: ${triggerOf(extracted)}`,
    'Status: draft',
    ...field('Class', value('Class')),
    ...field('Last reviewed', value('Last reviewed')),
    ...field('Next review', value('Next review') ?? aQuarterAfter(today).toString()),
    ...field('Variants', names(extracted, 'variant').size > 0 ? value('Variants') : undefined),
    ...section('Roles', named(document.roles, names(extracted, 'role').add(nameKey(checker ?? role)))),
    ...section('Systems', named(document.systems, names(extracted, 'system'))),
    ...section('Inputs', inputsOf(extracted)),
    '',
    'Steps:',
    steps,
    '',
    'Quality check:',
    ...checkOf(extracted, checker ?? role),
    '',
  ];
  return lines.join(lineEndOf(document));
}

function field(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name}: ${value}`];
}

function section(name: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', `${name}:`, ...items];
}

/** What starts the work: what started the whole, or that the step before is done. */
function triggerOf({ document, steps, before }: Extracted): string {
  const own = document.value('trigger')?.text;
  if (document.work[0] === steps[0] && own !== undefined) return own;
  const name = document.value('id')?.text ?? document.title?.text ?? '';
  const first = steps[0]?.title.text ?? '';
  return before === undefined ? `${name} comes to “${first}”` : `“${before.title.text}” of ${name} is done`;
}

/** The keys of the names of that sort in the moved lines. */
function names(extracted: Extracted, sort: ReferenceSort): Set<string> {
  const { document, steps } = extracted;
  const blocks = new Set(steps.map(({ node }) => node.block));
  const references = [...blocks].flatMap((block) => referencesOf(block, document.kind));
  return new Set(
    references
      .filter(({ name, sorts }) => sorts.includes(sort) && isWithin(extracted, name))
      .map(({ name }) => nameKey(name.text)),
  );
}

/** Those of the things that are named, each with the lines below it. */
function named(things: readonly Thing[], keys: ReadonlySet<string>): readonly string[] {
  return things
    .filter(({ name }) => keys.has(nameKey(name.text)))
    .map(({ name, node }) => {
      if (node === undefined) return `  - ${name.text}`;
      const text = node.block.text.slice(node.start, node.bodyEnd);
      return `  ${indented(text, 2 - indentationOf(node).length)}`;
    });
}

/** What the steps need, and none of them makes; with its link where the whole has one. */
function inputsOf({ document, all }: Extracted): readonly string[] {
  const made = new Set(outputsOf(document).flatMap(({ step, key }) => (all.has(step) ? key : [])));
  const needed = needsOf(document).filter(({ step, key }) => all.has(step) && !made.has(key));
  const inputs = new Map(document.items('inputs').map(({ text }) => [nameKey(text.text), text.text]));
  return [...new Set(needed.map(({ part, key }) => `  - ${inputs.get(key) ?? part.text}`))];
}

function checkOf({ steps }: Extracted, role: string): readonly string[] {
  const last = steps.at(-1)?.title.text ?? '';
  return [
    `  - ${role}: Confirm the result of “${last}”`,
    `    within: 1 business day of ${last}`,
    `    if not confirmed: escalate to ${role}`,
  ];
}
