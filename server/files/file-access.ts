/** The files that the server may read: those of the disk, or those that the editor alone can reach. */
export interface FileAccess {
  /** The uris of the `.sop` files and of the settings in a folder and all below it, in no order. */
  find(folder: string): AsyncIterable<string>;
  /** Undefined for what is not there or cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /**
   * The bytes of a file of any kind, and how many there are; no bytes where there are more than `most`. Undefined for what is
   * not there or cannot be read.
   */
  readBytes(uri: string, most: number): Promise<FileBytes | undefined>;
  /** The settings in a folder; undefined where there are none, or none that can be read without waiting. */
  readSettings(uri: string): string | undefined;
  /** Whether there is a file or folder; undefined where nobody can tell without waiting. */
  isThere(uri: string): boolean | undefined;
}

export interface FileBytes {
  readonly size: number;
  readonly bytes?: Uint8Array;
}
