import { performerOf } from '../../core/document/performer.ts';
import type { Branch, SopDocument, Step } from '../../core/index.ts';
import { withoutMarkdown } from '../../core/names/name-key.ts';
import { textsOf } from '../../core/values/list.ts';

/** The columns that come from fields of a step, by their headings. */
const columns = [
  ['In', 'in'],
  ['With', 'with'],
  ['Needs', 'needs'],
  ['Output', 'output'],
  ['Within', 'within'],
  ['By', 'by'],
  ['Takes', 'takes'],
  ['Only if', 'only if'],
  ['Only for', 'only for'],
  ['Repeat', 'repeat'],
  ['Quality bar', 'quality bar'],
  ['Record', 'record'],
  ['Handover', 'handover'],
  ['Warning', 'warning'],
  ['Note', 'note'],
] as const;

/** The heading of a table of steps. */
export const stepColumns: readonly string[] = [
  'Step',
  'Role',
  'Action',
  'Details',
  ...columns.map(([label]) => label),
  'Branches',
];

/** A row for each step of a document, nested ones, checks and those of exceptions too. */
export function stepRows(document: SopDocument): readonly (readonly string[])[] {
  return document.allSteps.map((step) => [
    document.numberOf(step),
    performerOf(step, () => true)?.text ?? '',
    withoutMarkdown(step.title.text),
    [
      ...step.prose.map(({ text }) => text.text),
      ...step.details.map(({ text }) => text.text),
      ...step.fences.map(({ text }) => text.trimEnd()),
    ].join('\n'),
    ...columns.map(([, name]) => textsIn(step, name)),
    step.branches.map(wayOf).join('\n'),
  ]);
}

function textsIn(step: Step, name: string): string {
  return step
    .fieldsNamed(name)
    .flatMap(textsOf)
    .map(({ text }) => text)
    .join('\n');
}

/** `if it is late: escalate to Lead` */
function wayOf(branch: Branch): string {
  const condition = branch.condition === undefined ? 'otherwise' : `if ${branch.condition.text}`;
  const work = branch.work.flatMap((each) => (each.kind === 'step' ? [each.title.text] : []));
  return `${condition}: ${[...work, ...(branch.target === undefined ? [] : [branch.target.part.text])].join(', ')}`;
}
