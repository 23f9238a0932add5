import type { FieldNode, Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { isLeftOpen, placeholdersIn } from '../prose/placeholders.ts';

/** Whether a text is there, and is more than the promise of one: `TODO`, `<name>` and their like count as missing. */
export function isWritten(part: Part | undefined): boolean {
  if (part === undefined || part.text === '' || isLeftOpen(part.text)) return false;
  return !placeholdersIn(part.block).some(({ start }) => start === part.start);
}

/** Whether a document says something in a field of that name, on its line or in bullets below it. */
export function says(document: SopDocument, name: string): boolean {
  return document.fieldsNamed(name).some(isFilledIn);
}

/** The same of a step. */
export function stepSays(step: Step, name: string): boolean {
  return step.fieldsNamed(name).some(isFilledIn);
}

/** Whether a step says what is done, and nobody is still to be named for it. */
export function isWrittenStep({ title, role }: Step): boolean {
  return isWritten(title) && (role === undefined || isWritten(role));
}

function isFilledIn({ value, items }: FieldNode): boolean {
  return isWritten(value) || items.some(({ text }) => isWritten(text));
}
