import type { Checker } from '../check/checker.ts';
import type { Found } from '../files/find-documents.ts';
import type { CheckReport } from '../reporters/report.ts';
import type { Source } from '../source/source.ts';
import type { Progress } from '../terminal/progress.ts';
import type { ChangedDocument } from './changed-documents.ts';
import { LibraryCheck } from './library-check.ts';
import { membersOf } from './members.ts';

/**
 * What is wrong with the documents asked for that have changed, and what the changes have broken in others of their
 * libraries. Libraries in which nothing has changed are not read.
 */
export function checkSince(
  changed: readonly ChangedDocument[],
  found: Found,
  checker: Checker,
  { cwd, progress }: { readonly cwd: string; readonly progress: Progress },
): Pick<CheckReport, 'documents' | 'sources'> {
  const sources = new Map<string, Source>();
  const documents = membersOf(found).flatMap((members) => {
    const changes = changed.filter(({ path, pathBefore }) => members.has(path) || members.had(pathBefore));
    if (changes.length === 0) return [];
    const check = new LibraryCheck(members, changes, cwd, progress);
    for (const source of check.sources) sources.set(source.uri, source);
    return check.run(checker, found.asked);
  });
  return { documents, sources };
}
