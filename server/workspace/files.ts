import type { FileAccess } from '../files/file-access.ts';
import { isForeign, isSettings, isSopFile } from '../files/names.ts';
import { nextTurn } from '../next-turn.ts';
import type { Session } from '../session.ts';
import { canonicalUri, folderOf, pathWithin } from './uris.ts';

/** How long files are read in one go, in milliseconds, before messages of the editor have their turn. */
const slice = 8;

/** `.md`, `.png`: hardly ever is that a folder, and there may be many. */
const hasEnding = /\.[a-z]\w{1,4}$/i;

/** Brings the files of the workspace into the library. */
export class WorkspaceFiles {
  readonly #session: Session;
  readonly #files: FileAccess;
  #folders: readonly string[] = [];
  /** The files that are being read, each by the number of the newest reading. */
  readonly #underWay = new Map<string, number>();
  #readings = 0;

  constructor(session: Session, files: FileAccess) {
    this.#session = session;
    this.#files = files;
  }

  /** Reads all files of these folders; those that are no longer there, or in none of them, are forgotten. */
  async readFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders.map(canonicalUri);
    this.#forgetOutside();
    const missing = new Set(this.#session.library.uris);
    let sliceEnd = performance.now() + slice;
    for (const folder of this.#folders) {
      for await (const uri of this.#files.find(folder)) {
        missing.delete(canonicalUri(uri));
        if (isSettings(uri)) this.#session.configs.forget();
        else await this.#readFile(canonicalUri(uri));
        if (performance.now() < sliceEnd) continue;
        await nextTurn();
        sliceEnd = performance.now() + slice;
      }
    }
    for (const uri of missing) await this.#readFile(uri);
  }

  /** Reads again what has been written, moved or closed. Returns the documents whose findings may have changed. */
  async read(uris: readonly string[]): Promise<ReadonlySet<string>> {
    const affected = new Set<string>();
    const folders = new Set<string>();
    for (const uri of uris.map(canonicalUri)) {
      if (isSopFile(uri) && this.#isInside(uri)) add(affected, await this.#readFile(uri));
      else {
        add(affected, this.#session.library.onDisk(uri, undefined));
        if (!hasEnding.test(uri)) folders.add(uri);
      }
    }
    for (const uri of this.#documentsIn(folders)) add(affected, await this.#readFile(uri));
    for await (const uri of this.#filesIn(folders))
      if (isSopFile(uri)) add(affected, await this.#readFile(canonicalUri(uri)));
    return affected;
  }

  /** Whether settings are among what was written, moved or removed: a file of them, or a folder with one in it. */
  async concernSettings(uris: readonly string[]): Promise<boolean> {
    if (uris.some(isSettings)) return true;
    const folders = uris.map(canonicalUri).filter((uri) => !isSopFile(uri) && !hasEnding.test(uri));
    for (const { uri } of this.#session.configs.found)
      if (folders.some((folder) => pathWithin(folder, canonicalUri(uri)) !== undefined)) return true;
    for await (const uri of this.#filesIn(folders)) if (isSettings(uri)) return true;
    return false;
  }

  /** Of a folder that goes, an editor tells nothing but that. */
  #documentsIn(folders: ReadonlySet<string>): readonly string[] {
    if (folders.size === 0) return [];
    const { library } = this.#session;
    const known = [...library.uris, ...library.open, ...this.#underWay.keys()];
    return known.filter((uri) => {
      for (let each = folderOf(uri); each !== undefined; each = folderOf(each))
        if (folders.has(each)) return true;
      return false;
    });
  }

  /** What is in a folder that comes may have been there before anything watched it. */
  async *#filesIn(folders: Iterable<string>): AsyncGenerator<string> {
    for (const folder of folders) if (this.#isInside(folder)) yield* this.#files.find(folder);
  }

  /** Of two that read a file at the same time only the one that began later counts, even where it ends first. */
  async #readFile(uri: string): Promise<ReadonlySet<string>> {
    const { library } = this.#session;
    const reading = ++this.#readings;
    this.#underWay.set(uri, reading);
    const text = await this.#files.read(uri);
    if (this.#underWay.get(uri) !== reading) return new Set();
    this.#underWay.delete(uri);
    const open = library.openDocument(uri);
    return open === undefined ? library.onDisk(uri, text) : library.openOnDisk(open, text !== undefined);
  }

  #isInside(uri: string): boolean {
    return this.#folders.some((folder) => {
      const path = pathWithin(folder, uri);
      return path !== undefined && !path.split('/').some(isForeign);
    });
  }

  #forgetOutside(): void {
    const { library } = this.#session;
    for (const uri of library.uris) {
      if (!this.#isInside(uri)) library.onDisk(uri, undefined);
    }
  }
}

function add(all: Set<string>, more: ReadonlySet<string>): void {
  for (const each of more) all.add(each);
}
