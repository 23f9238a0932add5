import type { ItemNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import type { Edit, Fix } from '../findings/finding.ts';
import { insertAt, lineEndOf } from './edit.ts';
import { indentationOf } from './lines-of.ts';
import { removeLines } from './remove-line.ts';

/** Makes a step of a detail: it moves out, behind all that belongs to the step that it stood in. */
export function raiseDetail(document: SopDocument, step: Step, detail: ItemNode): Fix {
  const title = `Make it a step of ${detail.label?.text ?? ''}`;
  const text = `${indentationOf(step.node)}- ${detail.text.text}`;
  return { title, edits: edits(document, step, detail, text), safe: false, preferred: true };
}

function edits(document: SopDocument, step: Step, detail: ItemNode, text: string): readonly Edit[] {
  const at = document.tree.startOf(step.node.block);
  const lineEnd = lineEndOf(document);
  const removed = removeLines(document, detail, '').edits;
  // What ends the body stays where it is, further to the left.
  if (detail.lastOfBody === step.node.lastOfBody)
    return removed.map((edit) => ({ ...edit, text: `${text}${lineEnd}` }));
  return [...removed, insertAt(document, at + step.node.bodyEnd, `${lineEnd}${text}`)];
}
