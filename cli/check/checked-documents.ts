import type { CheckedDocument } from '../reporters/report.ts';
import type { Asked } from '../source/read-library.ts';
import type { Progress } from '../terminal/progress.ts';
import type { Checker } from './checker.ts';
import { withoutTrees } from './without-trees.ts';

/** What is wrong with each of these documents. */
export function checkedDocuments(
  asked: readonly Asked[],
  checker: Checker,
  progress: Progress,
): readonly CheckedDocument[] {
  return asked.map((each, index) => {
    progress.at('Checking', index, asked.length);
    return { source: each.source, findings: withoutTrees(checker(each)) };
  });
}
