import { readDocument, type SopDocument } from '../../core/document/document.ts';
import { suppressionsIn } from '../../core/findings/suppressions.ts';
import { syntaxReports } from '../../core/syntax/block-reports.ts';
import { lostHeadings } from '../../core/syntax/lost-heading.ts';
import { repeatedEntries } from '../../core/syntax/repeats.ts';
import { parse } from '../../grammar/index.ts';

/**
 * Whether a whole text is the language: nothing is wrong with its lines, its fields or their values. What rules say of it
 * is another matter, and nothing of a source may silence them.
 */
export function isClean(text: string): boolean {
  const document = readAlone(text);
  const { problems, blocks } = document.tree;
  return (
    problems.length === 0 &&
    blocks.every(
      (block) => syntaxReports(block, document.kind).length === 0 && suppressionsIn(block).length === 0,
    ) &&
    repeatedEntries(document).next().done === true &&
    lostHeadings(document).length === 0
  );
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
