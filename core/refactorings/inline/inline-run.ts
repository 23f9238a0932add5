import type { Range, SyntaxNode } from '../../../grammar/index.ts';
import type { SopDocument } from '../../document/document.ts';
import type { Step } from '../../document/step.ts';
import { goTosOf, targetOf } from '../../document/targets.ts';
import type { Edit } from '../../findings/finding.ts';
import { applyEdits } from '../../fixes/apply.ts';
import { lineEndOf, replace } from '../../fixes/edit.ts';
import { indentationOf } from '../../fixes/lines-of.ts';
import { referencesOf } from '../../references/references.ts';
import { eventsOf } from '../../values/events.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { indented } from '../indented.ts';
import { Lines } from '../lines.ts';
import type { Refactoring } from '../refactoring.ts';
import { siblingsOf, stepAtLine } from '../siblings.ts';
import { takenOver } from './taken-over.ts';

/** With these a step is not simply done once, and all that it runs would have to say so too. */
const conditions: ReadonlySet<string> = new Set(['only if', 'only for', 'repeat', 'wait']);

/**
 * Puts the steps of the procedure that a step runs in the place of that step. What else the step says goes to the last
 * of them; checks, exceptions, roles, systems and inputs join those of the document. The procedure itself stays.
 */
export function inlineRun(
  document: SopDocument,
  { start }: Range,
  workspace: Workspace,
): readonly Refactoring[] {
  const lines = new Lines(document.tree);
  const step = stepAtLine(document, lines, lines.at(start));
  const name = step?.field('run')?.value.text;
  if (step === undefined || name === undefined) return [];
  const [run, another] = workspace.find(name);
  if (run === undefined || another !== undefined || !canStandIn(step, run, document)) return [];
  const works = run.work as readonly Step[];
  const first = works[0] as Step;
  const last = works.at(-1) as Step;
  const text = stepsOfRun(run, works, before(document, step), indentationOf(step.node).length);
  const rest = restOf(document, step, lines);
  const own = { start: lines.start(lines.firstOf(step.node)), end: lines.whole(step.node).end };
  return [
    {
      title: `Put the steps of “${run.title?.text ?? name}” here`,
      kind: 'inline',
      edits: [
        { uri: document.uri, ...own, text: [text, ...rest].join(lineEndOf(document)) },
        ...referencesTo(step, document, first.title.text, last.title.text),
        ...takenOver(run, document),
      ],
    },
  ];
}

function canStandIn(step: Step, run: SopDocument, document: SopDocument): boolean {
  if (run.kind !== 'sop' || run === document || run.work.length === 0) return false;
  if (step.fields.some((field) => conditions.has(field.name))) return false;
  const isEachAStep = [...run.work, ...run.checks].every(({ kind }) => kind === 'step');
  const nodes = [...run.work, ...run.exceptions].map(({ node }) => node);
  const isNew = run.allSteps.every((each) =>
    document.stepsByKey(each.titleKey).every((known) => known === step),
  );
  return isEachAStep && isNew && !nodes.some(endsAll);
}

/** `stop` and `finish` would end the whole work and not only the part. */
function endsAll(node: SyntaxNode): boolean {
  const kind = targetOf(node)?.kind;
  return kind === 'stop' || kind === 'finish' || node.children.some(endsAll);
}

/** The title of the step before; undefined where the step comes first. */
function before(document: SopDocument, step: Step): string | undefined {
  const siblings = siblingsOf(document, step);
  const previous = siblings[siblings.indexOf(step) - 1];
  return previous?.kind === 'step' ? previous.title.text : undefined;
}

/** The lines of the steps; what started them is now the end of the step before. */
function stepsOfRun(
  run: SopDocument,
  works: readonly Step[],
  previous: string | undefined,
  column: number,
): string {
  const lines = new Lines(run.tree);
  const first = works[0] as Step;
  const range = { start: lines.whole(first.node).start, end: lines.whole((works.at(-1) as Step).node).end };
  const edits = eventsOf(run)
    .filter(({ key }) => key === 'trigger' && previous !== undefined)
    .map(({ part }) => replace(run, part, previous ?? ''))
    .filter(({ start, end }) => range.start <= start && end <= range.end)
    .map((edit) => ({ ...edit, start: edit.start - range.start, end: edit.end - range.start }));
  const text = applyEdits(run.tree.text.slice(range.start, range.end), edits);
  return indented(text, column - indentationOf(first.node).length);
}

/** What the step says beside its title and what it runs. */
function restOf(document: SopDocument, step: Step, lines: Lines): readonly string[] {
  const text = document.tree.text;
  const own = lines.firstOf(step.node);
  const count = step.node.last - step.node.first + 1;
  const run = step.field('run');
  const skipped = run === undefined ? -1 : lines.firstOf(run);
  const rest: string[] = [];
  for (let line = own + count; line <= lines.lastOf(step.node); line++) {
    if (line !== skipped)
      rest.push(text.slice(lines.start(line), lines.start(line + 1)).replace(/\r?\n$/, ''));
  }
  return rest;
}

/** Who goes to the step goes to the first of the others, what counts from its end counts from that of the last. */
function referencesTo(step: Step, document: SopDocument, first: string, last: string): readonly Edit[] {
  const goTos = new Set(goTosOf(document).map((each) => document.tree.range(each.step.part).start));
  return document.tree.blocks.flatMap((block) =>
    referencesOf(block, document.kind).flatMap(({ name, sorts, of }) => {
      const isOfStep =
        sorts.includes('step') && of === undefined && document.stepsNamed(name.text).includes(step);
      if (!isOfStep) return [];
      return [replace(document, name, goTos.has(document.tree.range(name).start) ? first : last)];
    }),
  );
}
