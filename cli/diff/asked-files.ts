import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { CannotRun } from '../failure.ts';
import type { Libraries } from '../files/library.ts';
import type { ChangedFile } from '../git/changed-file.ts';
import type { Repository } from '../git/repository.ts';

/** Which of the files that have changed somebody wants to see. */
export class AskedFiles {
  readonly #repository: Repository;
  readonly #libraries: Libraries;
  /** As they were given, and absolute; all files where there are none. */
  readonly #paths: readonly { readonly given: string; readonly whole: string }[];

  constructor(repository: Repository, libraries: Libraries, paths: readonly string[], cwd: string) {
    this.#repository = repository;
    this.#libraries = libraries;
    this.#paths = paths.map((given) => ({ given, whole: resolve(cwd, given) }));
  }

  /** A path that is not there and has not been there is a mistake. */
  among(changed: readonly ChangedFile[]): readonly ChangedFile[] {
    for (const { given, whole } of this.#paths) {
      const isKnown = changed.some((file) => this.#pathsOf(file).some((path) => isWithin(path, whole)));
      if (isKnown || existsSync(whole)) continue;
      throw new CannotRun(
        `There is no file or folder ${given}, and none that was there has changed`,
        'Give the path of a .sop file, or of a folder that holds some; two commits are compared with: sop diff main..feature',
      );
    }
    return changed.filter((file) => this.#pathsOf(file).some((path) => this.#isAsked(path)));
  }

  /** What it is called now and what it was called, absolute. */
  #pathsOf({ before, after }: ChangedFile): readonly string[] {
    return [after, before].flatMap((state) => (state === undefined ? [] : this.#repository.path(state.path)));
  }

  /** In one of the paths, and no file that its library leaves out. */
  #isAsked(path: string): boolean {
    const around = this.#paths.map(({ whole }) => whole).filter((each) => isWithin(path, each));
    if (this.#paths.length > 0 && around.length === 0) return false;
    const names = relative(this.#repository.root, path).split(sep);
    if (names.some((name) => name.startsWith('.') || name === 'node_modules')) return false;
    const library = this.#libraries.of(dirname(path));
    // Whoever asks for what the settings leave out wants to see it.
    return !library.isExcluded(path) || around.some((each) => library.isExcluded(each));
  }
}

function isWithin(path: string, folder: string): boolean {
  const from = relative(folder, path);
  return from === '' || (from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from));
}
