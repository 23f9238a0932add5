import type { Finding, SopDocument } from '../../core/index.ts';
import type { Checker } from '../check/checker.ts';
import { withoutTrees } from '../check/without-trees.ts';
import { withDocument } from '../failure.ts';
import type { Found } from '../files/find-documents.ts';
import { readText } from '../files/read-text.ts';
import { shownPath } from '../files/shown-path.ts';
import type { CheckedDocument } from '../reporters/report.ts';
import { Source, uriOf } from '../source/source.ts';
import type { Progress } from '../terminal/progress.ts';
import type { ChangedDocument } from './changed-documents.ts';
import { ChangedLibrary } from './changed-library.ts';
import type { Members } from './members.ts';

/** The check of one library in which something has changed. */
export class LibraryCheck {
  /** All documents that there are now. */
  readonly sources: readonly Source[];
  readonly #members: Members;
  readonly #changes: readonly ChangedDocument[];
  readonly #progress: Progress;
  readonly #byPath: ReadonlyMap<string, Source>;
  readonly #paths: ReadonlyMap<Source, string>;
  readonly #library: ChangedLibrary;

  constructor(members: Members, changes: readonly ChangedDocument[], cwd: string, progress: Progress) {
    this.#members = members;
    this.#changes = changes;
    this.#progress = progress;
    const read = members.paths.map((path, index) => {
      progress.at('Reading', index, members.paths.length);
      const shown = shownPath(path, cwd);
      return [path, new Source(shown, uriOf(path), readText(path, shown))] as const;
    });
    this.#byPath = new Map(read);
    this.#paths = new Map(read.map(([path, source]) => [source, path]));
    this.sources = [...this.#byPath.values()];
    const versions = changes.map(({ path = '', pathBefore, before }) => ({
      before: members.had(pathBefore) ? before : undefined,
      after: this.#byPath.get(path),
    }));
    this.#library = withDocument(
      'The library',
      () => new ChangedLibrary(versions, this.sources),
      'looked through',
    );
  }

  /** All that is wrong with what has changed and was asked for, and what is wrong elsewhere by the change alone. */
  run(checker: Checker, asked: Found['asked']): readonly CheckedDocument[] {
    const changed = this.#changes.flatMap(({ path = '', before }) => {
      const source = asked.has(path) ? this.#byPath.get(path) : undefined;
      return source === undefined ? [] : [{ source, before }];
    });
    const checked = changed.map(({ source, before }, index): CheckedDocument => {
      this.#progress.at('Checking', index, changed.length);
      return { source, findings: this.#check(source, checker, before) };
    });
    const affected = [...this.#library.affected].map(
      (source): CheckedDocument => ({ source, findings: this.#check(source, checker) }),
    );
    return [...checked, ...this.#broken(affected, checker)];
  }

  /** Of findings in documents that have not changed, those that were not there before. */
  #broken(affected: readonly CheckedDocument[], checker: Checker): readonly CheckedDocument[] {
    const suspects = affected.filter(({ findings }) => findings.length > 0);
    if (suspects.length === 0) return [];
    this.#library.goBack();
    const broken = suspects.map(({ source, findings }): CheckedDocument => {
      const known = new Set(this.#check(source, checker).map(keyOf));
      return { source, findings: findings.filter((finding) => !known.has(keyOf(finding))) };
    });
    return broken.filter(({ findings }) => findings.length > 0);
  }

  #check(source: Source, checker: Checker, base?: SopDocument): readonly Finding[] {
    const { library } = this.#members;
    const settings = library.settingsFor(this.#paths.get(source) ?? '');
    const { workspace } = this.#library;
    const before = base === undefined ? {} : { base };
    return withoutTrees(checker({ source, settings, library, workspace, ...before }));
  }
}

/** What makes a finding in a text that has not changed another one. */
function keyOf({ rule, range, what }: Finding): string {
  return [rule, range.start, range.end, what].join(' ');
}
