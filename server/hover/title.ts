import { type ScoreOptions, type SopDocument, score } from '../../core/index.ts';
import { plain } from '../markdown.ts';
import type { Session } from '../session.ts';
import type { Explained } from './key.ts';

/** How complete a procedure is, on its title; not before all that it refers to is known. */
export function explainTitle(document: SopDocument, offset: number, session: Session): Explained | undefined {
  const { title } = document;
  if (title === undefined || !session.indexed) return undefined;
  const { start, end } = document.tree.range(title);
  if (offset < start || offset > end) return undefined;
  const { configs, library } = session;
  const options: ScoreOptions = {
    today: session.todayFor(document.uri),
    settings: configs.settingsFor(document.uri),
    isThere: (uri) => library.document(uri) !== undefined || session.files.isThere(uri),
  };
  const scored = score(document, library.workspace, options);
  if (scored === undefined) return undefined;
  const parts = scored.parts.map(({ part, score }) => `${part} ${score}`).join(', ');
  const fixes = scored.fixes.map(({ points, what, next }) => `- +${points}: ${plain(`${what}. ${next}`)}`);
  return {
    at: title,
    markdown: [`**Completeness ${scored.total} of 100**  \n${parts}`, fixes.join('\n')]
      .filter((each) => each !== '')
      .join('\n\n'),
  };
}
