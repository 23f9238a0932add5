import type { Range } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { lineEndOf } from '../fixes/edit.ts';
import { bodyIndentation, indentationOf } from '../fixes/lines-of.ts';
import { indented } from './indented.ts';
import { Lines } from './lines.ts';
import type { Refactoring } from './refactoring.ts';
import { siblingsOf, stepAtLine } from './siblings.ts';

/**
 * Turns a step with `only if` into a branch of the step before it: `if CONDITION:` and the step below. Either way it is
 * done only then, and the flow goes on. Only where the step before has no branch yet, as the first that holds is taken.
 */
export function conditionToBranch(document: SopDocument, { start }: Range): readonly Refactoring[] {
  const lines = new Lines(document.tree);
  const step = stepAtLine(document, lines, lines.at(start));
  const condition = step?.field('only if');
  if (step === undefined || condition === undefined || condition.value.text === '') return [];
  const siblings = siblingsOf(document, step);
  const before = siblings[siblings.indexOf(step) - 1];
  if (before?.kind !== 'step' || before.branches.length > 0 || before.closing !== undefined) return [];
  const { tree, uri } = document;
  const text = tree.text;
  const own = lines.whole(step.node);
  const line = lines.firstOf(condition);
  const without = text.slice(own.start, lines.start(line)) + text.slice(lines.start(line + 1), own.end);
  const body = bodyIndentation(before.node);
  const nested = indented(without.trimEnd(), `${body}  `.length - indentationOf(step.node).length);
  const from = tree.startOf(before.node.block) + before.node.bodyEnd;
  const branch = `${lineEndOf(document)}${body}if ${condition.value.text}:${lineEndOf(document)}${nested}`;
  return [
    {
      title: `Make it a branch: if ${condition.value.text}`,
      kind: 'rewrite',
      edits: [
        { uri, start: from, end: from, text: branch },
        { uri, ...lines.removal(lines.at(own.start), lines.lastOf(step.node)), text: '' },
      ],
    },
  ];
}
