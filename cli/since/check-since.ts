import type { Checker } from '../check/checker.ts';
import type { Found } from '../files/found.ts';
import type { CheckReport } from '../reporters/report.ts';
import type { Source } from '../source/source.ts';
import type { SourceFiles } from '../source/source-files.ts';
import type { Progress } from '../terminal/progress.ts';
import type { ChangedDocument } from './changed-documents.ts';
import { LibraryCheck } from './library-check.ts';
import { membersOf } from './members.ts';

/**
 * What is wrong with the documents asked for that have changed, and what the changes have broken in others of their
 * libraries. `changed` is asked when all is read that needs no answer.
 */
export async function checkSince(
  changed: () => Promise<readonly ChangedDocument[]>,
  found: Found,
  checker: Checker,
  { files, progress }: { readonly files: SourceFiles; readonly progress: Progress },
): Promise<Pick<CheckReport, 'documents' | 'sources'>> {
  const sources = new Map<string, Source>();
  const libraries = membersOf(found).map((members) => {
    const byPath = new Map(
      members.paths.flatMap((path, index) => {
        progress.at('Reading', index, members.paths.length);
        const source = files.at(path);
        if (source === undefined) return [];
        sources.set(source.uri, source);
        return [[path, source] as const];
      }),
    );
    return { members, byPath };
  });
  const all = await changed();
  const documents = libraries.flatMap(({ members, byPath }) => {
    const changes = all.filter(({ path, pathBefore }) => members.has(path) || members.had(pathBefore));
    if (changes.length === 0) return [];
    return new LibraryCheck(members, byPath, changes, progress).run(checker, found.asked);
  });
  return { documents, sources };
}
