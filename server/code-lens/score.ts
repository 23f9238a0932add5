import type { Command } from 'vscode-languageserver';
import type { SopDocument } from '../../core/index.ts';
import { scoreOf } from '../score.ts';
import type { Session } from '../session.ts';
import type { PlacedLens } from './code-lenses.ts';
import { titleOf } from './title-of.ts';

/** How complete a procedure is; not before all that it refers to is known. */
export function scoreLenses(document: SopDocument, session: Session): readonly PlacedLens[] {
  const at = titleOf(document);
  if (at === undefined || !document.isProcedure || !session.indexed) return [];
  return [{ lens: { about: 'score' }, at }];
}

export function scoreLens(document: SopDocument, session: Session): Command {
  const total = scoreOf(document, session)?.total;
  return { title: total === undefined ? '' : `Completeness ${total} of 100`, command: '' };
}
