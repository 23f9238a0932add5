import type { Kind } from '../../grammar/index.ts';
import type { Session } from '../session.ts';

/** The uri of the folder in which most documents of a kind are; where there are none, of the procedures. */
export function usualFolder(kind: Kind, session: Session): string | null {
  return mostUsed(kind, session) ?? mostUsed('sop', session) ?? null;
}

function mostUsed(kind: Kind, { library }: Session): string | undefined {
  const counts = new Map<string, number>();
  for (const known of library.known) {
    // What has never been saved is in no folder.
    if (known.kind !== kind || known.uri.startsWith('untitled:')) continue;
    const folder = known.uri.slice(0, known.uri.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const folders = [...counts.keys()].filter((folder) => counts.get(folder) === most);
  // Of several the one that is least deep, as the others are likely parts of it.
  return folders.sort((one, other) => one.length - other.length)[0];
}
