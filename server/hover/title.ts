import type { Missing, SopDocument } from '../../core/index.ts';
import { plain } from '../markdown.ts';
import { scoreOf } from '../score.ts';
import type { Session } from '../session.ts';
import type { Explained } from './key.ts';

/** How complete a procedure is, on its title; not before all that it refers to is known. */
export function explainTitle(document: SopDocument, offset: number, session: Session): Explained | undefined {
  const { title } = document;
  if (title === undefined || !session.indexed) return undefined;
  const { start, end } = document.tree.range(title);
  if (offset < start || offset > end) return undefined;
  const scored = scoreOf(document, session);
  if (scored === undefined) return undefined;
  const parts = scored.parts.map(({ part, score }) => `${part} ${score}`).join(', ');
  const fixes = scored.fixes.map((missing) => `- ${plain(described(missing))}`);
  return {
    at: title,
    markdown: [`**Completeness ${scored.total} of 100**  \n${parts}`, fixes.join('\n')]
      .filter((each) => each !== '')
      .join('\n\n'),
  };
}

/** `5 more: A purpose`; what to do is left to the finding where there is one. */
function described({ points, what, next, findings }: Missing): string {
  const amount = points < 1 ? 'Less than 1 more' : `${Math.round(points)} more`;
  const gain = `${amount}: ${what}`;
  return findings.length === 0 ? `${gain}. ${next}` : gain;
}
