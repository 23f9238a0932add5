import type { Block, Problem } from '../../grammar/index.ts';
import type { SyntaxReport } from './report.ts';

/** What the grammar has found in a block. */
export function grammarReports(block: Block): readonly SyntaxReport[] {
  return block.problems.map((problem) => ({
    code: problem.code,
    at: { block, start: problem.start, end: problem.end },
    what: problem.what,
    why: problem.why,
    next: problem.next,
    fixes: (document) => fixesOf(problem, document.uri, document.tree.startOf(block)),
  }));
}

/** The fix of a problem whose offsets count from `start`. */
export function fixesOf(problem: Problem, uri: string, start: number) {
  if (problem.fix === undefined) return [];
  const edits = problem.fix.edits.map((edit) => ({
    uri,
    start: start + edit.start,
    end: start + edit.end,
    text: edit.text,
  }));
  return [{ title: problem.fix.title, edits, safe: spellingOnly.has(problem.code), preferred: true }];
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
