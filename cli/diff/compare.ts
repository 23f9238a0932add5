import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Change, diff, readDocument, type Settings, wholeDocument } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import { CannotRun, withDocument } from '../failure.ts';
import { Libraries } from '../files/library.ts';
import { readText } from '../files/read-text.ts';
import { shownPath } from '../files/shown-path.ts';
import type { ChangedFile } from '../git/changed-file.ts';
import { Repository } from '../git/repository.ts';
import { Source, uriOf } from '../source/source.ts';
import type { Approval, Compared, DiffReport } from './compared.ts';
import type { Comparison } from './comparison.ts';

/** Reads what is compared, and tells what has changed. */
export function compare(comparison: Comparison, cwd: string): DiffReport {
  return comparison.kind === 'files' ? compareFiles(comparison, cwd) : compareRevisions(comparison, cwd);
}

function compareFiles({ before, after }: { before: string; after: string }, cwd: string): DiffReport {
  const [was, is] = [before, after].map((given) => {
    const path = resolve(cwd, given);
    return new Source(given, uriOf(path), readText(path, given));
  });
  const settings = new Libraries(cwd).of(dirname(resolve(cwd, after))).settingsFor(resolve(cwd, after));
  return { from: before, to: after, documents: [compared(was, is, settings)] };
}

function compareRevisions(comparison: Comparison & { kind: 'revisions' }, cwd: string): DiffReport {
  const { from, to, fromMergeBase, paths } = comparison;
  const repository = Repository.around(cwd, 'This folder');
  const other = to === undefined ? undefined : repository.commit(to);
  const base = fromMergeBase ? repository.mergeBase(from, other ?? 'HEAD') : repository.commit(from);
  const libraries = new Libraries(cwd);
  const asked = paths.map((path) => resolve(cwd, path));
  const changed = repository
    .changes(base, other)
    .filter((file) => isAsked(file, repository, libraries, asked));
  for (const path of paths) refuseUnknown(path, cwd, changed, repository);
  const texts = repository.texts(
    changed.flatMap((file) =>
      [file.before?.blob ?? [], (other !== undefined && file.after?.blob) || []].flat(),
    ),
  );
  const sourceOf = (state: ChangedFile['before'], isInTree: boolean) => {
    if (state === undefined) return undefined;
    const path = repository.path(state.path);
    const shown = shownPath(path, cwd);
    const text = isInTree ? readText(path, shown) : texts.get(state.blob ?? '');
    return new Source(shown, uriOf(path), text ?? '');
  };
  const documents = changed.map((file) => {
    const path = repository.path((file.after ?? file.before)?.path ?? '');
    const before = sourceOf(file.before, false);
    const after = sourceOf(file.after, other === undefined);
    return compared(before, after, libraries.of(dirname(path)).settingsFor(path));
  });
  documents.sort((one, another) =>
    ((one.after ?? one.before)?.path ?? '') < ((another.after ?? another.before)?.path ?? '') ? -1 : 1,
  );
  return { from, to: to ?? 'the working tree', documents };
}

function compared(before: Source | undefined, after: Source | undefined, settings: Settings): Compared {
  const read = ({ uri, text }: Source) => readDocument(uri, parse(text));
  return withDocument(
    (after ?? before)?.path ?? '',
    () => {
      const found = before && after && diff(read(before), read(after));
      const changes =
        found?.changes ??
        (after !== undefined
          ? [wholeDocument(read(after), 'added')]
          : before !== undefined
            ? [wholeDocument(read(before), 'removed')]
            : []);
      return { before, after, changes, diff: found, approvals: approvalsOf(changes, settings) };
    },
    'compared',
  );
}

/** Who has to approve, in the order of the config, each with the classes for which. */
function approvalsOf(changes: readonly Change[], { approvals = {} }: Settings): readonly Approval[] {
  const classes = new Set(changes.map((change) => change.class));
  const needed = new Map<string, Change['class'][]>();
  for (const [name, people] of Object.entries(approvals) as [Change['class'], readonly string[]][]) {
    if (!classes.has(name)) continue;
    for (const who of people) needed.set(who, [...(needed.get(who) ?? []), name]);
  }
  return [...needed].map(([who, names]) => ({ who, classes: names }));
}

/** In one of the paths, under its name before or after, and no file that its library leaves out. */
function isAsked(
  { before, after }: ChangedFile,
  repository: Repository,
  libraries: Libraries,
  asked: readonly string[],
): boolean {
  const paths = [after, before].flatMap((state) => (state === undefined ? [] : repository.path(state.path)));
  return paths.some((path) => {
    const around = asked.filter((each) => isWithin(path, each));
    if (asked.length > 0 && around.length === 0) return false;
    if (
      relative(repository.root, path)
        .split(sep)
        .some((name) => name.startsWith('.') || name === 'node_modules')
    )
      return false;
    const isExcluded = (each: string) => libraries.of(dirname(path)).isExcluded(each);
    // Whoever asks for what the settings leave out wants to see it.
    return !isExcluded(path) || around.some(isExcluded);
  });
}

function isWithin(path: string, folder: string): boolean {
  const from = relative(folder, path);
  return from === '' || (from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from));
}

/** A path that is neither there nor has been there is a mistake. */
function refuseUnknown(
  path: string,
  cwd: string,
  changed: readonly ChangedFile[],
  repository: Repository,
): void {
  const whole = resolve(cwd, path);
  const isThere = changed.some((file) =>
    [file.before, file.after].some(
      (state) => state !== undefined && isWithin(repository.path(state.path), whole),
    ),
  );
  if (!isThere && !existsSync(whole))
    throw new CannotRun(
      `There is no file or folder ${path}, and none that was there has changed`,
      'Give the path of a .sop file, or of a folder that holds some',
    );
}
