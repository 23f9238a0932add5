import { type Stats, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { configName } from '../../core/index.ts';
import { CannotRun } from '../failure.ts';
import type { Found } from './found.ts';
import { Libraries, type Library } from './library.ts';
import { nearestTo } from './nearest-path.ts';
import { reasonOf } from './read-text.ts';
import { shownPath } from './shown-path.ts';
import { type Walk, walk } from './walk.ts';

/** Gathers what is asked for, path by path, and in the end what it belongs together with. */
export class Search {
  readonly #cwd: string;
  readonly #libraries: Libraries;
  readonly #asked = new Map<string, Library>();
  readonly #configs: string[] = [];
  readonly #beside = new Map<string, Library>();
  /** Folders that were asked for, and the libraries below them: all that is in them was found. */
  readonly #walked = new Set<string>();
  /** By what is said of them: whoever asks for a folder and for one in it is told once. */
  readonly #unread = new Map<string, CannotRun>();
  /** Folders of files that no config is above of. */
  readonly #bareFolders = new Set<string>();

  constructor(cwd: string) {
    this.#cwd = cwd;
    this.#libraries = new Libraries(cwd);
  }

  get found(): Found {
    return {
      asked: this.#asked,
      beside: this.#beside,
      configs: this.#configs,
      unread: [...this.#unread.values()],
    };
  }

  ask(given: string): void {
    const path = resolve(this.#cwd, given);
    const stats = this.#statsOf(path, given);
    if (stats.isDirectory()) this.#askFolder(path, given);
    else if (basename(path) === configName) this.#askConfig(path);
    else this.askText(path);
  }

  /** Settings are no procedure; what is wrong with them stops whoever reads them. */
  #askConfig(path: string): void {
    this.#libraries.of(dirname(path));
    this.#configs.push(shownPath(path, this.#cwd));
  }

  /** A document of which the text is known, or will be read. */
  askText(path: string): void {
    const folder = dirname(path);
    const library = this.#libraries.of(folder);
    this.#asked.set(path, library);
    if (library.folder === undefined) this.#bareFolders.add(folder);
  }

  complete(): Found {
    for (const library of new Set(this.#asked.values())) {
      const { folder } = library;
      if (folder !== undefined && !this.#walked.has(folder)) this.#walk(folder, library, this.#beside);
    }
    for (const folder of this.#bareFolders) this.#addSiblings(folder);
    return this.found;
  }

  #askFolder(folder: string, given: string): void {
    const found = this.#walk(folder, this.#libraries.of(folder), this.#asked);
    // A folder in which nothing is yet is no mistake, while one that was given by name has to hold what is asked for.
    if (found > 0 || folder === this.#cwd || this.#unread.size > 0) return;
    throw new CannotRun(`There is no .sop file in ${given}`, 'Give the folder that holds the procedures');
  }

  /**
   * Returns how many documents there are. A folder with a config of its own is another library: it is entered when the
   * folder around it was asked for, and is no part of that one's library.
   */
  #walk(folder: string, library: Library, into: Map<string, Library>): number {
    let found = 0;
    if (into === this.#asked) this.#walked.add(folder);
    // Whoever asks for a folder that the settings leave out wants to see what is in it.
    const leavesOut = library.isExcluded(folder) ? () => false : library.isExcluded;
    walk(folder, {
      ...this.#shownHere,
      entersFolder: (path) => {
        if (leavesOut(path)) return false;
        const other = this.#libraries.beginningIn(path);
        if (other !== undefined && into === this.#asked) found += this.#walk(path, other, into);
        return other === undefined;
      },
      onDocument: (path) => {
        if (leavesOut(path)) return;
        found++;
        if (!this.#asked.has(path)) into.set(path, library);
      },
    });
    return found;
  }

  get #shownHere(): Pick<Walk, 'shown' | 'onUnread'> {
    return {
      shown: (path) => shownPath(path, this.#cwd),
      onUnread: (reason) => this.#unread.set(reason.message, reason),
    };
  }

  #addSiblings(folder: string): void {
    const bare = this.#libraries.of(folder);
    walk(folder, {
      ...this.#shownHere,
      entersFolder: () => false,
      onDocument: (path) => {
        if (!this.#asked.has(path)) this.#beside.set(path, bare);
      },
    });
  }

  #statsOf(path: string, given: string): Stats {
    try {
      return statSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        throw new CannotRun(`${given} cannot be read: ${reasonOf(error)}`, 'Put that right, or leave it out');
      }
      throw new CannotRun(`There is no file or folder ${given}`, nearestTo(path));
    }
  }
}
