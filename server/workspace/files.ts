import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Session } from '../session.ts';
import { findSopFiles, isForeign, isSopFile } from './find-files.ts';
import { canonicalUri, pathOf, uriOf } from './uris.ts';

/** How long files are read in one go, in milliseconds, before messages of the editor have their turn. */
const slice = 8;

/** Brings the files of the workspace into the library. */
export class WorkspaceFiles {
  readonly #session: Session;
  #folders: readonly string[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads all files of these folders; those of folders that are no longer there are forgotten. */
  async readFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders;
    this.#forgetOutside();
    let sliceEnd = performance.now() + slice;
    for (const folder of folders) {
      for await (const path of findSopFiles(folder)) {
        await this.#readFile(path);
        if (performance.now() < sliceEnd) continue;
        await nextTurn();
        sliceEnd = performance.now() + slice;
      }
    }
  }

  /** Reads again what has been written, moved or closed. Returns the documents whose findings may have changed. */
  async read(uris: readonly string[]): Promise<ReadonlySet<string>> {
    const affected = new Set<string>();
    for (const uri of uris.map(canonicalUri)) {
      const path = pathOf(uri);
      if (path !== undefined && isSopFile(path) && this.#isInside(path))
        add(affected, await this.#readFile(path));
      else add(affected, this.#session.library.onDisk(uri, undefined));
    }
    return affected;
  }

  async #readFile(path: string): Promise<ReadonlySet<string>> {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    return this.#session.library.onDisk(uriOf(path), text);
  }

  #isInside(path: string): boolean {
    return this.#folders.some((folder) => {
      const names = relative(folder, path).split(sep);
      return names[0] !== '..' && !names.some(isForeign);
    });
  }

  #forgetOutside(): void {
    const { library } = this.#session;
    for (const { uri } of library.workspace.known) {
      const path = pathOf(uri);
      if (path === undefined || !this.#isInside(path)) library.onDisk(uri, undefined);
    }
  }
}

function add(all: Set<string>, more: ReadonlySet<string>): void {
  for (const each of more) all.add(each);
}
