import { type Settings, type SopDocument, Workspace } from '../../core/index.ts';
import { withDocument } from '../failure.ts';
import type { Found } from '../files/find-documents.ts';
import type { Library } from '../files/library.ts';
import { readText } from '../files/read-text.ts';
import { shownPath } from '../files/shown-path.ts';
import type { Progress } from '../terminal/progress.ts';
import { keepRoomForNew } from './room-for-new.ts';
import { Source, uriOf } from './source.ts';

/** All documents that a command has to do with, each in the workspace of its library. */
export interface Read {
  /** What was asked for, with what holds for it. */
  readonly asked: readonly Asked[];
  /** Every file that was read, by uri. */
  readonly sources: ReadonlyMap<string, Source>;
}

export interface Asked {
  readonly source: Source;
  readonly settings: Settings;
  readonly library: Library;
  readonly workspace: Workspace;
  /** The document as it was before a change; undefined where nobody asks what has changed. */
  readonly base?: SopDocument;
}

/** A text that is known already, and does not stand in a file or not yet. */
export interface Given {
  readonly path: string;
  readonly shown: string;
  readonly text: string;
}

export function readDocuments(
  { asked, beside }: Found,
  cwd: string,
  progress?: Progress,
  given?: Given,
): Read {
  keepRoomForNew();
  const sources = new Map<string, Source>();
  const workspaces = new Map<Library, Workspace>();
  const total = asked.size + beside.size;
  const read = (path: string, library: Library): Asked => {
    progress?.at('Reading', sources.size, total);
    const isGiven = given?.path === path;
    const shown = isGiven ? given.shown : shownPath(path, cwd);
    const text = isGiven ? given.text : readText(path, shown);
    const source = new Source(shown, uriOf(path), text);
    sources.set(source.uri, source);
    const workspace = workspaces.get(library) ?? new Workspace();
    workspaces.set(library, workspace);
    withDocument(shown, () => workspace.update(source.stored));
    return { source, settings: library.settingsFor(path), library, workspace };
  };
  const all = [...asked].map(([path, library]) => read(path, library));
  for (const [path, library] of beside) read(path, library);
  return { asked: all, sources };
}
