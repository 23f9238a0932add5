/** Whether there is a file or folder at an address; undefined where nobody can tell. The core itself reads none. */
export type FileLookup = (uri: string) => boolean | undefined;

export const nobodyKnows: FileLookup = () => undefined;
