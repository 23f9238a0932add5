import { type Settings, type SopDocument, Workspace } from '../../core/index.ts';
import { type CannotRun, withDocument } from '../failure.ts';
import type { Found } from '../files/found.ts';
import type { Library } from '../files/library.ts';
import type { Progress } from '../terminal/progress.ts';
import { keepRoomForNew } from './room-for-new.ts';
import type { Source } from './source.ts';
import type { SourceFiles } from './source-files.ts';

/** All documents that a command has to do with, each in the workspace of its library. */
export interface Read {
  /** What was asked for, with what holds for it. */
  readonly asked: readonly Asked[];
  /** Every file that was read, by uri. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The settings that were asked for themselves, as they are shown. */
  readonly configs: readonly string[];
  /** Why others could not be read; those asked for come first. */
  readonly unread: readonly CannotRun[];
}

export interface Asked {
  readonly source: Source;
  readonly settings: Settings;
  readonly library: Library;
  readonly workspace: Workspace;
  /** The document as it was before a change; undefined where nobody asks what has changed. */
  readonly base?: SopDocument;
}

/** Reads what was found, from files that others may have read before. */
export function readDocuments(
  { asked, beside, configs, unread }: Found,
  files: SourceFiles,
  progress?: Progress,
): Read {
  keepRoomForNew();
  const sources = new Map<string, Source>();
  const workspaces = new Map<Library, Workspace>();
  const total = asked.size + beside.size;
  const read = ([path, library]: readonly [string, Library]): readonly Asked[] => {
    progress?.at('Reading', sources.size, total);
    const source = files.at(path);
    if (source === undefined) return [];
    sources.set(source.uri, source);
    const workspace = workspaces.get(library) ?? new Workspace();
    workspaces.set(library, workspace);
    withDocument(source.path, () => workspace.add(source.stored));
    return [{ source, settings: library.settingsFor(path), library, workspace }];
  };
  const all = [...asked].flatMap(read);
  for (const each of beside) read(each);
  return { asked: all, sources, configs, unread: [...files.unread, ...unread] };
}

/** The first of the documents that were asked for. Throws CannotRun where it cannot be read. */
export function firstOf({ asked: [first], unread: [reason] }: Read): Asked | undefined {
  if (first === undefined && reason !== undefined) throw reason;
  return first;
}
