import type { Range } from '../../../grammar/index.ts';
import type { Day } from '../../dates/day.ts';
import type { SopDocument } from '../../document/document.ts';
import { performerOf } from '../../document/performer.ts';
import type { Step } from '../../document/step.ts';
import { stepsOf } from '../../document/work.ts';
import type { Edit } from '../../findings/finding.ts';
import { applyEdits } from '../../fixes/apply.ts';
import { lineEndOf } from '../../fixes/edit.ts';
import { indentationOf } from '../../fixes/lines-of.ts';
import { nameKey } from '../../names/name-key.ts';
import { KnownNames } from '../../workspace/known-names.ts';
import { outputsOf } from '../../workspace/things.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { indented } from '../indented.ts';
import { Lines } from '../lines.ts';
import type { Refactoring } from '../refactoring.ts';
import { siblingsOf, stepsBetween } from '../siblings.ts';
import { documentOf } from './document-of.ts';
import { eventsWithin } from './events-within.ts';
import { referencesFromOutside } from './references-from-outside.ts';

/** What an extraction may depend on. */
export interface ExtractContext {
  readonly workspace: Workspace;
  readonly today: Day;
  /** The ID of a new document, where documents have one. */
  readonly nextId: () => string;
}

/** Steps that are moved out together. */
export interface Extracted {
  readonly document: SopDocument;
  /** Beside each other, in order; never empty. */
  readonly steps: readonly Step[];
  /** These and those within them. */
  readonly all: ReadonlySet<Step>;
  /** The place of their lines in the document. */
  readonly range: Range;
  /** What stands before them, unless they come first or something else than a step stands there. */
  readonly before: Step | undefined;
  /** The title of the new document, and of the step that runs it. */
  readonly title: string;
}

/**
 * Moves the selected steps into a procedure of their own, which one step runs in their place. Owner, roles and all else
 * that they need go with them. Not where the flow jumps in or out elsewhere than at their beginning and end.
 */
export function extractSteps(
  document: SopDocument,
  selection: Range,
  context: ExtractContext,
): readonly Refactoring[] {
  const extracted = select(document, selection, context.workspace);
  if (extracted === undefined) return [];
  const inside = eventsWithin(extracted);
  const outside = referencesFromOutside(extracted);
  if (inside === undefined || outside === undefined) return [];
  const known = new KnownNames(document, context.workspace);
  const role = performerOf(extracted.steps[0] as Step, (name) => known.roles.has(name))?.text;
  if (role === undefined) return [];
  const steps = movedText(extracted, inside, known);
  const { start, end } = extracted.range;
  const amount = extracted.steps.length;
  return [
    {
      title: `Move ${amount === 1 ? 'the step' : `the ${amount} steps`} to an SOP of ${amount === 1 ? 'its' : 'their'} own`,
      kind: 'extract',
      edits: [...outside, { uri: document.uri, start, end, text: runStep(extracted, role) }],
      creates: { title: extracted.title, text: documentOf(extracted, steps, role, context) },
    },
  ];
}

function select(document: SopDocument, selection: Range, workspace: Workspace): Extracted | undefined {
  if (document.kind !== 'sop') return undefined;
  const lines = new Lines(document.tree);
  const first = lines.at(selection.start);
  const last = lines.at(selection.end);
  // A selection of whole lines ends at the beginning of the next one.
  const endsBefore = last > first && selection.end === lines.start(last);
  const steps = stepsBetween(document, lines, first, endsBefore ? last - 1 : last);
  const [one] = steps;
  const end = steps.at(-1);
  if (one === undefined || end === undefined) return undefined;
  const siblings = siblingsOf(document, one);
  const before = siblings[siblings.indexOf(one) - 1];
  const title = steps.length === 1 ? one.title.text : `${one.title.text} and ${steps.length - 1} more`;
  return {
    document,
    steps,
    all: new Set(steps.flatMap(stepsOf)),
    range: { start: lines.start(lines.firstOf(one.node)), end: lines.whole(end.node).end },
    before: before?.kind === 'step' ? before : undefined,
    title: freeTitle(title, workspace),
  };
}

/** The title with a number behind it where there is a document of that title. */
function freeTitle(title: string, workspace: Workspace): string {
  const isFree = (name: string) => workspace.knownAs(name).length === 0;
  let free = title;
  for (let number = 2; !isFree(free); number++) free = `${title} (${number})`;
  return free;
}

/** The lines of the steps as they stand in the new document; each of its steps names its role. */
function movedText(
  { document, steps, range }: Extracted,
  inside: readonly Edit[],
  known: KnownNames,
): string {
  const roles = steps.flatMap((step): readonly Edit[] => {
    const role = performerOf(step, (name) => known.roles.has(name));
    if (step.role !== undefined || role === undefined) return [];
    const at = document.tree.startOf(step.node.block) + step.title.start;
    return [{ uri: document.uri, start: at, end: at, text: `${role.text}: ` }];
  });
  const edits = [...inside, ...roles].map((each) => ({
    ...each,
    start: each.start - range.start,
    end: each.end - range.start,
  }));
  const text = applyEdits(document.tree.text.slice(range.start, range.end), edits);
  return indented(text, 2 - indentationOf((steps[0] as Step).node).length);
}

/** The step that stands in their place; it leaves behind what others need of theirs. */
function runStep({ document, steps, all, title }: Extracted, role: string): string {
  const [first] = steps;
  const indentation = first === undefined ? '' : indentationOf(first.node);
  const names = first?.role === undefined ? '' : `${role}: `;
  const outputs = outputsOf(document).filter(({ step }) => all.has(step));
  const wanted = outputs.filter(({ key }) => isNamedOutside(document, all, key));
  return [
    `${indentation}- ${names}${title}`,
    `${indentation}  run: ${title}`,
    ...wanted.map(({ part }) => `${indentation}  output: ${part.text}`),
  ].join(lineEndOf(document));
}

function isNamedOutside(document: SopDocument, inside: ReadonlySet<Step>, key: string): boolean {
  return document.allSteps.some(
    (step) =>
      !inside.has(step) &&
      step.fields.some(({ name, value }) => thingFields.has(name) && nameKey(value.text).includes(key)),
  );
}

const thingFields: ReadonlySet<string> = new Set(['needs', 'approves', 'handover', 'record']);
