import type { Finding, SopDocument } from '../../core/index.ts';
import type { Checker } from '../check/checker.ts';
import { withoutTrees } from '../check/without-trees.ts';
import { withDocument } from '../failure.ts';
import type { Found } from '../files/found.ts';
import type { CheckedDocument } from '../reporters/report.ts';
import type { Source } from '../source/source.ts';
import type { Progress } from '../terminal/progress.ts';
import type { ChangedDocument } from './changed-documents.ts';
import { ChangedLibrary } from './changed-library.ts';
import type { Members } from './members.ts';

/** The check of one library in which something has changed. */
export class LibraryCheck {
  readonly #members: Members;
  readonly #changes: readonly ChangedDocument[];
  readonly #progress: Progress;
  readonly #byPath: ReadonlyMap<string, Source>;
  readonly #paths: ReadonlyMap<Source, string>;
  readonly #library: ChangedLibrary;

  /** `byPath` are all documents that there are now. */
  constructor(
    members: Members,
    byPath: ReadonlyMap<string, Source>,
    changes: readonly ChangedDocument[],
    progress: Progress,
  ) {
    this.#members = members;
    this.#changes = changes;
    this.#progress = progress;
    this.#byPath = byPath;
    this.#paths = new Map([...byPath].map(([path, source]) => [source, path]));
    const versions = changes.map(({ path = '', pathBefore, before }) => ({
      before: members.had(pathBefore) ? before : undefined,
      after: this.#byPath.get(path),
    }));
    this.#library = withDocument(
      'The library',
      () => new ChangedLibrary(versions, [...byPath.values()]),
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
