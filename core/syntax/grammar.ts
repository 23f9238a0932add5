import type { Block, Problem } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Fix } from '../findings/finding.ts';
import { branchBelowStep } from './branch-below-step.ts';
import { indentedAsRead } from './indented-as-read.ts';
import type { SyntaxReport } from './report.ts';

/** What the grammar has found in a block. */
export function grammarReports(block: Block): readonly SyntaxReport[] {
  return block.problems.map((problem) => ({
    code: problem.code,
    at: { block, start: problem.start, end: problem.end },
    what: problem.what,
    why: problem.why,
    next: problem.next,
    fixes: (document) => fixesOf(problem, document, document.tree.startOf(block)),
  }));
}

/** The fixes of a problem whose offsets count from `start`. */
export function fixesOf(problem: Problem, document: SopDocument, start: number): readonly Fix[] {
  if (problem.code === 'branch-misplaced') return branchBelowStep(document, start + problem.start);
  if (problem.fix === undefined) return [];
  const edits = problem.fix.edits.map((edit) => ({
    uri: document.uri,
    start: start + edit.start,
    end: start + edit.end,
    text: edit.text,
    ...(edit.blank === undefined ? {} : { blank: edit.blank }),
  }));
  const fix = { title: problem.fix.title, edits, safe: spellingOnly.has(problem.code), preferred: true };
  return problem.code === 'indentation' ? [fix, ...indentedAsRead(document, start + problem.start)] : [fix];
}

/** Fixes that change how a line is written, never what it says: they write it as it was read. */
const spellingOnly: ReadonlySet<string> = new Set([
  'bullet-mark',
  'tab',
  'key-synonym',
  'key-misspelt',
  'blank-missing',
  'line-ends-mixed',
  'heading-markdown',
  'colon-missing',
]);
