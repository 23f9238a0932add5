import { type Score, type SopDocument, score } from '../core/index.ts';
import type { Session } from './session.ts';

/** How complete a procedure is; undefined for what is none. */
export function scoreOf(document: SopDocument, session: Session): Score | undefined {
  const { configs, files, library } = session;
  return score(document, library.workspaceOf(document.uri), {
    today: session.todayFor(document.uri),
    settings: configs.settingsFor(document.uri),
    isThere: (uri) => library.has(uri) || files.isThere(uri),
  });
}
