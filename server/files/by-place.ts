import type { FileAccess } from './file-access.ts';

/** Files of this machine from the disk, all others from the editor. Either may be missing. */
export function byPlace(disk: FileAccess | undefined, editor: FileAccess | undefined): FileAccess {
  const accessTo = (uri: string) => (uri.startsWith('file:') ? (disk ?? editor) : editor);
  return {
    async *find(folder) {
      yield* accessTo(folder)?.find(folder) ?? [];
    },
    read: async (uri) => accessTo(uri)?.read(uri),
    readBytes: async (uri, most) => accessTo(uri)?.readBytes(uri, most),
    readSettings: (uri) => accessTo(uri)?.readSettings(uri),
    isThere: (uri) => accessTo(uri)?.isThere(uri),
  };
}
