/** A file that differs between two states of a repository; paths are from its root, with `/` between the names. */
export interface ChangedFile {
  /** Undefined where the file was not there. */
  readonly before: FileState | undefined;
  /** Undefined where it is gone. */
  readonly after: FileState | undefined;
}

export interface FileState {
  readonly path: string;
  /** The name of the content in the repository; undefined for what stands in the working tree alone. */
  readonly blob: string | undefined;
}

/** Reads what `git diff --raw -z` writes. Links and submodules are no documents, and are left out. */
export function readChangedFiles(raw: string): readonly ChangedFile[] {
  const parts = raw.split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < parts.length; ) {
    const [modeBefore = '', modeAfter = '', blobBefore = '', blobAfter = '', status = ''] = (
      parts[at] as string
    )
      .slice(1)
      .split(' ');
    const isRenamed = status.startsWith('R') || status.startsWith('C');
    const path = parts[at + 1] as string;
    const pathAfter = isRenamed ? (parts[at + 2] as string) : path;
    at += isRenamed ? 3 : 2;
    const before = stateOf(modeBefore, blobBefore, path);
    // What is in conflict has no content of its own in the index: it is told by the working tree.
    const after = status === 'U' ? { path, blob: undefined } : stateOf(modeAfter, blobAfter, pathAfter);
    if (before !== undefined || after !== undefined) files.push({ before, after });
  }
  return withoutRepetition(files);
}

function stateOf(mode: string, blob: string, path: string): FileState | undefined {
  if (!mode.startsWith('100')) return undefined;
  return { path, blob: /^0+$/.test(blob) ? undefined : blob };
}

/** A file in conflict is listed twice; the entry that knows more counts. */
function withoutRepetition(files: readonly ChangedFile[]): readonly ChangedFile[] {
  const byPath = new Map<string, ChangedFile>();
  for (const file of files) {
    const path = (file.after ?? file.before)?.path ?? '';
    const known = byPath.get(path);
    if (known?.before === undefined) byPath.set(path, file);
  }
  return [...byPath.values()];
}
