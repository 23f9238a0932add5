import { kinds } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { counted } from '../findings/quote.ts';
import { readOwner } from '../values/owner.ts';
import type { Change } from './change.ts';
import { readPieces } from './read-pieces.ts';
import { quoted, sentence, shown } from './sentences/wording.ts';

/** A document that was not there, or is there no more, as the one change that it is. */
export function wholeDocument(document: SopDocument, kind: 'added' | 'removed'): Change {
  const piece = readPieces(document);
  const label = kinds.find((each) => each.kind === document.kind)?.label ?? '';
  const title = quoted(document.title?.text ?? '');
  const owner = document.value('owner');
  const facts = [
    ...(document.work.length > 0
      ? [counted(document.work.length, document.kind === 'workflow' ? 'stage' : 'step')]
      : []),
    ...(owner === undefined ? [] : [`owned by ${shown(readOwner(owner).person.text)}`]),
  ];
  const has = facts.length === 0 ? '' : `: ${facts.join(', ')}`;
  const said = `the ${label} ${title} is ${kind === 'added' ? `new${has}` : 'gone'}`;
  const [before, after] = kind === 'added' ? [undefined, piece] : [piece, undefined];
  return {
    kind,
    class: 'control',
    sentence: sentence(said),
    before,
    after,
    places: { before: before?.at, after: after?.at },
    edits: [],
  };
}
