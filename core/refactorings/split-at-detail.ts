import type { Range } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { lineEndOf } from '../fixes/edit.ts';
import { bodyIndentation, indentationOf } from '../fixes/lines-of.ts';
import { Lines } from './lines.ts';
import type { Refactoring } from './refactoring.ts';
import { stepAtLine } from './siblings.ts';

/**
 * Makes a step of the detail that the cursor is in, by the same role; the details below it go with it. What else is
 * said of the step stays with it.
 */
export function splitAtDetail(document: SopDocument, { start }: Range): readonly Refactoring[] {
  const lines = new Lines(document.tree);
  const line = lines.at(start);
  const step = stepAtLine(document, lines, line);
  const place = step?.details.findIndex((each) => lines.firstOf(each) <= line && line <= lines.lastOf(each));
  const details = step?.details.slice(place) ?? [];
  const [first, ...others] = details;
  // A label before a colon is a role: there is a fix for that.
  if (step === undefined || place === -1 || first === undefined || first.label !== undefined) return [];
  const { tree, uri } = document;
  const lineEnd = lineEndOf(document);
  const role = step.role === undefined ? '' : `${step.role.text}: `;
  const text = [
    `${indentationOf(step.node)}- ${role}${first.text.text}`,
    ...others.map((each) => `${bodyIndentation(step.node)}- ${each.text.text}`),
  ].join(lineEnd);
  const removed = details.map((each) => {
    return { uri, ...lines.removal(lines.firstOf(each), lines.lastOf(each)), text: '' };
  });
  const end = tree.startOf(step.node.block) + step.node.bodyEnd;
  return [
    {
      title: `Begin a step of its own with “${first.text.text}”`,
      kind: 'rewrite',
      edits: [...removed, { uri, start: end, end, text: lineEnd + text }],
    },
  ];
}
