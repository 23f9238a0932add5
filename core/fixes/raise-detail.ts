import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import type { Edit, Fix } from '../findings/finding.ts';
import { insertAt, lineEndOf } from './edit.ts';
import { indentationOf } from './lines-of.ts';

/** A detail of a step, or a line of its text, that is to be a step. */
export interface Raised {
  /** Indices of its first and last line in the step's block. */
  readonly first: number;
  readonly last: number;
  readonly role: string;
  /** The step without its dash. */
  readonly text: string;
}

/** Makes a step of what stands in another one: it moves out, behind all that belongs to that step. */
export function raiseDetail(document: SopDocument, step: Step, raised: Raised): Fix {
  const edits = editsFor(document, step, raised);
  return { title: `Make it a step of ${raised.role}`, edits, safe: false, preferred: true };
}

function editsFor(document: SopDocument, { node }: Step, raised: Raised): readonly Edit[] {
  const { block } = node;
  const at = document.tree.startOf(block);
  const text = `${indentationOf(node)}- ${raised.text}`;
  const lineEnd = lineEndOf(document);
  const start = at + (block.lineStarts[raised.first] as number);
  const end = at + (block.lineStarts[raised.last + 1] as number);
  // What ends the body stays where it is, further to the left.
  if (raised.last === node.lastOfBody) return [{ uri: document.uri, start, end, text: `${text}${lineEnd}` }];
  return [
    { uri: document.uri, start, end, text: '' },
    insertAt(document, at + node.bodyEnd, `${lineEnd}${text}`),
  ];
}
