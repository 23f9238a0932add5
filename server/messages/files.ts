/** Request `sop/findFiles`, of the server: the `.sop` files and the settings in a folder and all below it. */
export interface FindFilesRequest {
  readonly method: 'sop/findFiles';
  /** A uri. */
  readonly params: { readonly folder: string };
  /** Uris. */
  readonly result: readonly string[];
}

/** Request `sop/readFile`, of the server: the text of a file; null for what is not there or cannot be read. */
export interface ReadFileRequest {
  readonly method: 'sop/readFile';
  readonly params: { readonly uri: string };
  readonly result: string | null;
}

/** Request `sop/readBytes`, of the server: what is in a file of any kind; null for what is not there or cannot be read. */
export interface ReadBytesRequest {
  readonly method: 'sop/readBytes';
  readonly params: {
    readonly uri: string;
    /** A file that has more bytes is not read. */
    readonly most: number;
  };
  readonly result: { readonly size: number; readonly base64: string | null } | null;
}

/** An editor that answers these requests says so in its `initializationOptions`. */
export interface FileOptions {
  readonly readsFiles?: boolean;
}
