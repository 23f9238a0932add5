import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { diff, readDocument, type Settings, wholeDocument } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import { withDocument } from '../failure.ts';
import { Libraries } from '../files/library.ts';
import { readText } from '../files/read-text.ts';
import { shownPath } from '../files/shown-path.ts';
import type { FileState } from '../git/changed-file.ts';
import { Repository } from '../git/repository.ts';
import { Source, uriOf } from '../source/source.ts';
import { approvalsOf } from './approvals.ts';
import { AskedFiles } from './asked-files.ts';
import { type Compared, type DiffReport, newest } from './compared.ts';
import type { Comparison } from './comparison.ts';

/** Reads what is compared, and tells what has changed. */
export async function compare(comparison: Comparison, cwd: string): Promise<DiffReport> {
  return comparison.kind === 'files' ? compareFiles(comparison, cwd) : compareRevisions(comparison, cwd);
}

function compareFiles({ before, after }: Comparison & { kind: 'files' }, cwd: string): DiffReport {
  const sourceOf = (given: string) => {
    const path = resolve(cwd, given);
    return new Source(given, uriOf(path), readText(path, given));
  };
  const path = resolve(cwd, after);
  const settings = new Libraries(cwd).of(dirname(path)).settingsFor(path);
  return { from: before, to: after, documents: [compared(sourceOf(before), sourceOf(after), settings)] };
}

async function compareRevisions(
  comparison: Comparison & { kind: 'revisions' },
  cwd: string,
): Promise<DiffReport> {
  const repository = await Repository.around(cwd, 'This folder', 'or compare two files: sop diff FILE FILE');
  const { from, to, fromMergeBase, paths } = await withSecondCommit(comparison, repository, cwd);
  const commit = to === undefined ? undefined : await repository.commit(to);
  const base = await (fromMergeBase ? repository.mergeBase(from, commit ?? 'HEAD') : repository.commit(from));
  const libraries = new Libraries(cwd);
  const asked = new AskedFiles(repository, libraries, paths, cwd).among(
    await repository.changes(base, commit),
  );

  const states = asked.flatMap(({ before, after }) => [before, commit === undefined ? undefined : after]);
  const texts = await repository.texts(states.flatMap((state) => state?.blob ?? []));
  const sourceOf = ({ path: fromRoot, blob }: FileState, isInTree: boolean) => {
    const path = repository.path(fromRoot);
    const shown = shownPath(path, cwd);
    return new Source(shown, uriOf(path), isInTree ? readText(path, shown) : (texts.get(blob ?? '') ?? ''));
  };
  const documents = asked.map(({ before, after }) => {
    const path = repository.path((after ?? before)?.path ?? '');
    const settings = libraries.of(dirname(path)).settingsFor(path);
    const was = before && sourceOf(before, false);
    return compared(was, after && sourceOf(after, commit === undefined), settings);
  });
  const byPath = (one: Compared, other: Compared) => (newest(one).path < newest(other).path ? -1 : 1);
  return { from, to: to ?? 'the working tree', documents: documents.sort(byPath) };
}

/** `main feature` is `main..feature` where no file or folder goes by the second name, and a commit does. */
async function withSecondCommit(
  comparison: Comparison & { kind: 'revisions' },
  repository: Repository,
  cwd: string,
): Promise<Comparison & { kind: 'revisions' }> {
  const { isOpen, paths } = comparison;
  const [second, ...rest] = paths;
  if (!isOpen || second === undefined || existsSync(resolve(cwd, second))) return comparison;
  const isCommit = (await repository.commitOrNone(second)) !== undefined;
  return isCommit ? { ...comparison, to: second, paths: rest } : comparison;
}

function compared(before: Source | undefined, after: Source | undefined, settings: Settings): Compared {
  const work = () => {
    const [was, is] = [before, after].map((source) => source && readDocument(source.uri, parse(source.text)));
    const found = was && is && diff(was, is);
    const changes = found?.changes ?? [
      ...(is === undefined ? [] : [wholeDocument(is, 'added')]),
      ...(was === undefined ? [] : [wholeDocument(was, 'removed')]),
    ];
    return { before, after, changes, diff: found, approvals: approvalsOf(changes, settings) };
  };
  return withDocument((after ?? before)?.path ?? '', work, 'compared');
}
