import { CannotRun } from '../failure.ts';
import { orLeaveItOut } from '../files/left-out.ts';
import { readText } from '../files/read-text.ts';
import { shownPath } from '../files/shown-path.ts';
import { Source, uriOf } from './source.ts';

/** A text that is known already, and does not stand in a file or not yet. */
export interface Given {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
}

/** The files of documents, each of which is read once. What cannot be read is noted, and stops nothing. */
export class SourceFiles {
  readonly #cwd: string;
  readonly #read = new Map<string, Source | CannotRun>();

  /** @param given is not read where it would stand */
  constructor(cwd: string, given?: Given) {
    this.#cwd = cwd;
    if (given !== undefined)
      this.#read.set(given.path, new Source(given.shown, uriOf(given.path), given.text));
  }

  /** The file at an absolute path; undefined where it cannot be read. */
  at(path: string): Source | undefined {
    const read = this.#read.get(path) ?? this.#tryToRead(path);
    this.#read.set(path, read);
    return read instanceof Source ? read : undefined;
  }

  /** Why files could not be read, in the order in which somebody asked for them. */
  get unread(): readonly CannotRun[] {
    return [...this.#read.values()].filter((each) => each instanceof CannotRun);
  }

  #tryToRead(path: string): Source | CannotRun {
    const shown = shownPath(path, this.#cwd);
    try {
      return new Source(shown, uriOf(path), readText(path, shown, orLeaveItOut));
    } catch (error) {
      if (error instanceof CannotRun) return error;
      throw error;
    }
  }
}
