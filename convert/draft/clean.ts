import { check, readDocument, type SopDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';

/** No rule is asked, so that any day will do. */
const options = { today: '2000-01-01', rules: [], calendar: false } as const;

/** Whether a whole text is the language: nothing is wrong with its lines, its fields or their values. */
export function isClean(text: string): boolean {
  return check(readAlone(text), new Workspace(), options).length === 0;
}

/** The document that a text is, in a workspace of its own. */
export function readAlone(text: string): SopDocument {
  return readDocument('file:///imported.sop', parse(text));
}

/** Whether lines of a section are the language; a block means the same alone as in its document. */
export function isCleanIn(section: string, lines: readonly string[]): boolean {
  const kind = section === 'Stages' ? 'Workflow' : 'SOP';
  return isClean(`${kind}: Title\n\n${section}:\n${lines.map((line) => `  ${line}\n`).join('')}`);
}
