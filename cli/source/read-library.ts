import { readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import { withDocument } from '../failure.ts';
import type { Found } from '../files/find-documents.ts';
import type { Library } from '../files/library.ts';
import { readText } from '../files/read-text.ts';
import { shownPath } from '../files/shown-path.ts';
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
  readonly library: Library;
  readonly workspace: Workspace;
}

export function readDocuments({ asked, beside }: Found, cwd: string): Read {
  const sources = new Map<string, Source>();
  const workspaces = new Map<Library, Workspace>();
  const read = (path: string, library: Library): Asked => {
    const shown = shownPath(path, cwd);
    const text = readText(path, shown);
    const document = withDocument(shown, () => readDocument(uriOf(path), parse(text)));
    const source = new Source(shown, text, document);
    sources.set(document.uri, source);
    const workspace = workspaces.get(library) ?? new Workspace();
    workspaces.set(library, workspace);
    withDocument(shown, () => workspace.update(document));
    return { source, library, workspace };
  };
  const all = [...asked].map(([path, library]) => read(path, library));
  for (const [path, library] of beside) read(path, library);
  return { asked: all, sources };
}
