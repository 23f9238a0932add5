import type { Connection } from 'vscode-languageserver';
import type { FindFilesRequest, ReadBytesRequest, ReadFileRequest } from '../messages/files.ts';
import { bytesOf } from './base64.ts';
import type { FileAccess, FileBytes } from './file-access.ts';
import { isSettings } from './names.ts';

/** The files that the editor reads for the server: those of a virtual workspace, and all where there is no disk. */
export class EditorFiles implements FileAccess {
  readonly #connection: Connection;
  /** Settings cannot be waited for; they were read when they were found. */
  readonly #settings = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Settings come first, as they say which of the others are left out. */
  async *find(folder: string): AsyncGenerator<string> {
    const method: FindFilesRequest['method'] = 'sop/findFiles';
    const params: FindFilesRequest['params'] = { folder };
    const found: FindFilesRequest['result'] = await this.#connection.sendRequest(method, params);
    const settings = found.filter(isSettings);
    for (const uri of settings) await this.#keep(uri);
    yield* settings;
    yield* found.filter((uri) => !isSettings(uri));
  }

  async read(uri: string): Promise<string | undefined> {
    const method: ReadFileRequest['method'] = 'sop/readFile';
    const params: ReadFileRequest['params'] = { uri };
    const text: ReadFileRequest['result'] = await this.#connection.sendRequest(method, params);
    return text ?? undefined;
  }

  async readBytes(uri: string, most: number): Promise<FileBytes | undefined> {
    const method: ReadBytesRequest['method'] = 'sop/readBytes';
    const params: ReadBytesRequest['params'] = { uri, most };
    const found: ReadBytesRequest['result'] = await this.#connection.sendRequest(method, params);
    if (found === null) return undefined;
    return found.base64 === null ? { size: found.size } : { size: found.size, bytes: bytesOf(found.base64) };
  }

  readSettings(uri: string): string | undefined {
    return this.#settings.get(uri);
  }

  isThere(): undefined {
    return undefined;
  }

  async #keep(uri: string): Promise<void> {
    const text = await this.read(uri);
    if (text === undefined) this.#settings.delete(uri);
    else this.#settings.set(uri, text);
  }
}
