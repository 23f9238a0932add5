import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { FileChangeType, type FileEvent } from 'vscode-languageserver';

const run = promisify(execFile);

/** By the letters that git has for what happens to a file. */
const types: ReadonlyMap<string, FileChangeType> = new Map([
  ['A', FileChangeType.Created],
  ['D', FileChangeType.Deleted],
]);

/** A folder under version control. What changes it gives back what an editor would notice. */
export class Repository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async begin(): Promise<void> {
    await this.#git('init', '--quiet', '--initial-branch=main');
    await this.#git('config', 'user.email', 'somebody@example.com');
    await this.#git('config', 'user.name', 'Somebody');
    await this.#git('config', 'gc.auto', '0');
    await this.#git('config', 'core.autocrlf', 'false');
  }

  uriOf(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  pathOf(uri: string): string {
    return decodeURIComponent(uri.slice(this.uriOf('').length)).replace(/^\//, '');
  }

  /** Undefined for what is not there. */
  read(path: string): Promise<string | undefined> {
    return readFile(join(this.folder, path), 'utf8').catch(() => undefined);
  }

  /** The paths of all `.sop` files. */
  async files(): Promise<readonly string[]> {
    const all = await readdir(this.folder, { recursive: true });
    return all.filter((path) => path.endsWith('.sop') && !path.startsWith('.git')).sort();
  }

  async write(path: string, text: string): Promise<readonly FileEvent[]> {
    const isThere = (await this.read(path)) !== undefined;
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
    return [this.#event(path, isThere ? FileChangeType.Changed : FileChangeType.Created)];
  }

  async remove(path: string): Promise<readonly FileEvent[]> {
    await rm(join(this.folder, path), { recursive: true, force: true });
    return [this.#event(path, FileChangeType.Deleted)];
  }

  /** A file or a folder; of a folder an editor tells nothing of what is in it. */
  async move(from: string, to: string): Promise<readonly FileEvent[]> {
    await mkdir(dirname(join(this.folder, to)), { recursive: true });
    await rename(join(this.folder, from), join(this.folder, to));
    return [this.#event(from, FileChangeType.Deleted), this.#event(to, FileChangeType.Created)];
  }

  /** All that has been written so far is in the history of the branch then. */
  async commit(): Promise<void> {
    await this.#git('add', '--all');
    await this.#git('commit', '--quiet', '--allow-empty', '--message', 'More');
  }

  /** Another branch, which begins as this one. */
  async branch(name: string): Promise<void> {
    await this.#git('checkout', '--quiet', '-b', name);
  }

  /** Goes over to a branch; what has been written before is kept in that which is left. */
  async checkOut(name: string): Promise<readonly FileEvent[]> {
    await this.commit();
    const before = (await this.#git('rev-parse', 'HEAD')).trim();
    await this.#git('checkout', '--quiet', name);
    const changed = await this.#git('diff', '--name-status', '--no-renames', '-z', before, 'HEAD');
    const words = changed.split('\0');
    const events: FileEvent[] = [];
    for (let at = 0; at + 1 < words.length; at += 2) {
      const type = types.get(words[at] as string) ?? FileChangeType.Changed;
      events.push(this.#event(words[at + 1] as string, type));
    }
    return events;
  }

  #event(path: string, type: FileChangeType): FileEvent {
    return { uri: this.uriOf(path), type };
  }

  async #git(...args: readonly string[]): Promise<string> {
    const { stdout } = await run('git', args, { cwd: this.folder, maxBuffer: 2 ** 26 });
    return stdout;
  }
}
