import type { Finding, SopDocument } from '../../core/index.ts';
import type { Checker } from '../check/checker.ts';
import { withoutTrees } from '../check/without-trees.ts';
import { withDocument } from '../failure.ts';
import type { Found } from '../files/find-documents.ts';
import type { Library } from '../files/library.ts';
import { readText } from '../files/read-text.ts';
import { shownPath } from '../files/shown-path.ts';
import type { CheckedDocument, CheckReport } from '../reporters/report.ts';
import { Source, uriOf } from '../source/source.ts';
import type { Progress } from '../terminal/progress.ts';
import type { ChangedDocument } from './changed-documents.ts';
import { ChangedLibrary, type Version } from './changed-library.ts';

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
  const paths = [...found.asked, ...found.beside];
  const libraries = new Set(paths.map(([, library]) => library));
  const sources = new Map<string, Source>();
  const documents = [...libraries].flatMap((library) => {
    const own = new Set(paths.flatMap(([path, each]) => (each === library ? [path] : [])));
    const changes = changed.filter((change) => isOf(library, own, change));
    if (changes.length === 0) return [];
    const check = new LibraryCheck(library, own, checker, cwd, progress);
    const checked = check.run(changes, found.asked);
    for (const source of check.sources) sources.set(source.uri, source);
    return checked;
  });
  return { documents, sources };
}

/** One that is there now, or was there and is gone. */
function isOf(library: Library, paths: ReadonlySet<string>, { path, pathBefore }: ChangedDocument): boolean {
  if (path !== undefined) return paths.has(path);
  const { folder } = library;
  return folder !== undefined && pathBefore?.startsWith(folder) === true && !library.isExcluded(pathBefore);
}

class LibraryCheck {
  readonly sources: readonly Source[];
  readonly #byPath: ReadonlyMap<string, Source>;
  readonly #library: Library;
  readonly #checker: Checker;
  readonly #progress: Progress;

  constructor(
    library: Library,
    paths: ReadonlySet<string>,
    checker: Checker,
    cwd: string,
    progress: Progress,
  ) {
    this.#library = library;
    this.#checker = checker;
    this.#progress = progress;
    this.#byPath = new Map(
      [...paths].map((path, index) => {
        progress.at('Reading', index, paths.size);
        const shown = shownPath(path, cwd);
        return [path, new Source(shown, uriOf(path), readText(path, shown))];
      }),
    );
    this.sources = [...this.#byPath.values()];
  }

  run(changes: readonly ChangedDocument[], asked: Found['asked']): readonly CheckedDocument[] {
    const versions = changes.map(
      ({ path, before }): Version => ({ before, after: this.#byPath.get(path ?? '') }),
    );
    const library = withDocument('The library', () => new ChangedLibrary(versions, this.sources), 'read');
    const shown = changes.flatMap(({ path, before }) => {
      const source = this.#byPath.get(path ?? '');
      return source === undefined || path === undefined || !asked.has(path) ? [] : [{ path, source, before }];
    });
    const paths = new Map([...this.#byPath].map(([path, source]) => [source, path]));
    const checked = shown.map(({ path, source, before }, index): CheckedDocument => {
      this.#progress.at('Checking', index, shown.length);
      return { source, findings: this.#check(library, path, source, before) };
    });
    const others = [...library.affected].map(
      (source): CheckedDocument => ({
        source,
        findings: this.#check(library, paths.get(source) ?? '', source),
      }),
    );
    const suspects = others.filter(({ findings }) => findings.length > 0);
    if (suspects.length === 0) return checked;
    library.goBack();
    const broken = suspects.map(({ source, findings }): CheckedDocument => {
      const known = new Set(this.#check(library, paths.get(source) ?? '', source).map(keyOf));
      return { source, findings: findings.filter((finding) => !known.has(keyOf(finding))) };
    });
    return [...checked, ...broken.filter(({ findings }) => findings.length > 0)];
  }

  #check(library: ChangedLibrary, path: string, source: Source, base?: SopDocument) {
    const { workspace } = library;
    const settings = this.#library.settingsFor(path);
    return withoutTrees(
      this.#checker({
        source,
        settings,
        library: this.#library,
        workspace,
        ...(base === undefined ? {} : { base }),
      }),
    );
  }
}

/** What makes a finding in a text that has not changed another one. */
function keyOf({ rule, range, what }: Finding): string {
  return [rule, range.start, range.end, what].join(' ');
}
