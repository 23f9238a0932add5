import { type FSWatcher, watch as watchPath } from 'node:fs';
import { basename } from 'node:path';
import { configName } from '../../core/index.ts';
import { CannotRun, ExitCode } from '../failure.ts';
import { reasonOf } from '../files/read-text.ts';
import { isDocument } from '../files/walk.ts';
import { sayFailure } from '../terminal/say-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { foldersToWatch } from './folders.ts';

/** In milliseconds: an editor writes a file in several goes, and a checkout changes many files. */
const settling = 100;

/** Checks, and checks again whenever a document or a config changes, until it is told to end. */
export async function watch(
  paths: readonly string[],
  check: () => ExitCode,
  { cwd, stdout, stderr, signal }: Terminal,
): Promise<ExitCode> {
  const changes = new Changes(foldersToWatch(paths, cwd));
  const end = ended(signal);
  try {
    for (let code: ExitCode = ExitCode.clean; ; ) {
      if (stdout.isTTY === true) stdout.write(clearScreen);
      code = checkOrSay(check, stderr);
      stderr.write('Waiting for changes; Ctrl+C ends it.\n');
      if ((await Promise.race([changes.next(), end])) === 'end') return code;
    }
  } finally {
    changes.close();
  }
}

/** The screen and what was scrolled out of it. */
const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

/** What cannot be checked now may be a moment later. */
function checkOrSay(check: () => ExitCode, stderr: Terminal['stderr']): ExitCode {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    for (const { message } of [error, ...error.others]) sayFailure(message, { stderr });
    return ExitCode.couldNotRun;
  }
}

function ended(signal: AbortSignal | undefined): Promise<'end'> {
  return new Promise((resolved) => {
    if (signal?.aborted) resolved('end');
    else signal?.addEventListener('abort', () => resolved('end'), { once: true });
  });
}

/** Tells when something has changed, as soon as nothing has changed any more for a moment. */
class Changes {
  readonly #watchers: readonly FSWatcher[];
  #timer: NodeJS.Timeout | undefined;
  #isPending = false;
  #waiting: (() => void) | undefined;

  constructor(folders: ReadonlyMap<string, boolean>) {
    this.#watchers = [...folders].map(([folder, recursive]) => this.#watch(folder, recursive));
  }

  async next(): Promise<'change'> {
    if (!this.#isPending) {
      await new Promise<void>((resolved) => {
        this.#waiting = resolved;
      });
    }
    this.#isPending = false;
    return 'change';
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers) watcher.close();
  }

  #watch(folder: string, recursive: boolean): FSWatcher {
    try {
      const watcher = watchPath(folder, { recursive }, (_, name) => {
        if (name === null || matters(name)) this.#changed();
      });
      // A folder that goes away while it is looked at; the check says so.
      return watcher.on('error', () => this.#changed());
    } catch (error) {
      throw new CannotRun(`${folder} cannot be watched: ${reasonOf(error)}`, 'Leave --watch out');
    }
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isPending = true;
      this.#waiting?.();
      this.#waiting = undefined;
    }, settling);
  }
}

/** A name without an ending may be that of a folder with documents in it. */
function matters(name: string): boolean {
  const last = basename(name);
  return isDocument(last) || last === configName || !last.includes('.');
}
