import { readDocument, type SopDocument } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import type { ChangedFile } from '../git/changed-file.ts';
import { Repository } from '../git/repository.ts';
import { uriOf } from '../source/source.ts';

/** A document that is not what it was at a commit. */
export interface ChangedDocument {
  /** Absolute; undefined where the document is gone. */
  readonly path: string | undefined;
  /** Absolute; undefined where it was not there. */
  readonly pathBefore: string | undefined;
  readonly before: SopDocument | undefined;
}

/**
 * All documents of the repository that have changed since the history left a commit, on this branch and in its files.
 * Git looks for them while others work; what is returned tells them.
 */
export async function beginChangedDocuments(
  revision: string,
  cwd: string,
): Promise<() => Promise<readonly ChangedDocument[]>> {
  const repository = await Repository.around(cwd, 'This folder', 'or leave --since out');
  const base = await repository.mergeBase(revision, 'HEAD');
  const changes = repository.changes(base);
  // Whoever asks is told what went wrong; until then nobody is.
  changes.catch(() => {});
  return async () => documentsOf(await changes, repository);
}

async function documentsOf(
  files: readonly ChangedFile[],
  repository: Repository,
): Promise<readonly ChangedDocument[]> {
  const texts = await repository.texts(files.flatMap(({ before }) => before?.blob ?? []));
  return files.map(({ before, after }) => {
    const pathBefore = before && repository.path(before.path);
    const text = texts.get(before?.blob ?? '');
    return {
      path: after && repository.path(after.path),
      pathBefore,
      before:
        pathBefore === undefined || text === undefined
          ? undefined
          : readDocument(uriOf(pathBefore), parse(text)),
    };
  });
}
