import type { SopDocument } from '../../document/document.ts';
import type { Pairs } from '../pairs.ts';
import { allOf, type Piece } from '../piece.ts';
import { branchAlone, nameOf, nounOf, numbered } from './naming.ts';
import { quoted, sentence, shown } from './wording.ts';

/** A piece that was not there before. */
export function ofAddition(piece: Piece, document: SopDocument): string {
  const name = nameOf(piece, document);
  if (piece.sort === 'parallel') return sentence(`${sideBySide(piece, document)} now done side by side`);
  if (piece.sort === 'branch') return ofNewBranch(piece, document);
  if (piece.sort === 'track') return sentence(`${name} is new`);
  if (piece.sort === 'thing') return ofNewThing(piece);
  const role = piece.text('role');
  const whose = role === '' ? '' : `; it belongs to the ${shown(role)}`;
  const approval = piece.text('approves');
  const approves = approval === '' ? '' : `, and approves ${quoted(approval)}`;
  return sentence(`${name} is new${whose}${approves}`);
}

/** A piece that is there no more. */
export function ofRemoval(piece: Piece, document: SopDocument): string {
  const name = nameOf(piece, document);
  if (piece.sort === 'parallel')
    return sentence(`${sideBySide(piece, document)} no longer done side by side`);
  if (piece.sort === 'branch') {
    const target = piece.text('target');
    return sentence(`${name} is gone${target === '' ? '' : `; it led to ${quoted(target)}`}`);
  }
  if (piece.sort !== 'step') return sentence(`${name} is gone`);
  const role = piece.text('role');
  const whose = role === '' ? '' : `; it was the ${shown(role)}'s`;
  return sentence(`${name} is gone${whose}`) + lostWith(piece);
}

/** What a reviewer must not miss. */
function lostWith(piece: Piece): string {
  const approval = piece.text('approves');
  if (approval !== '') return ` The approval of ${quoted(approval)} goes with it.`;
  const bars = piece.values.get('quality bar')?.length ?? 0;
  if (bars === 0) return '';
  return bars === 1 ? ' Its quality bar goes with it.' : ` Its ${bars} quality bars go with it.`;
}

/** A piece that stands elsewhere; `before` is what it was in the document before. */
export function ofMove(
  before: Piece,
  after: Piece,
  documents: { readonly before: SopDocument; readonly after: SopDocument },
  pairs: Pairs,
): string {
  const name = nameOf(after, documents.after);
  const stood = after.sort === 'step' ? `; it was ${numbered(before, documents.before)}` : '';
  const { parent } = after;
  if (!pairs.isPair(before.parent, parent) && parent !== undefined && parent.sort !== 'section') {
    // Its name says whose it is, and would say the place twice.
    const alone = after.sort === 'branch' ? branchAlone(after) : name;
    return sentence(`${alone} now stands in ${nameOf(parent, documents.after)}${stood}`);
  }
  return sentence(`${name} now ${behind(after, documents.after)}${stood}`);
}

function behind(piece: Piece, document: SopDocument): string {
  const siblings = piece.parent?.children ?? [];
  const previous = siblings[siblings.indexOf(piece) - 1];
  return previous === undefined ? 'comes first' : `comes after ${nameOf(previous, document)}`;
}

function ofNewBranch(piece: Piece, document: SopDocument): string {
  const target = piece.text('target');
  const leads = target === '' ? '' : `; it leads to ${quoted(target)}`;
  return sentence(`${nameOf(piece, document)} is new${leads}`);
}

function ofNewThing(piece: Piece): string {
  const name = quoted(piece.text('name'));
  if (piece.name === 'history') {
    const entry = [piece.text('name'), piece.text('says')].filter((text) => text !== '').join(': ');
    return sentence(`the history has a new entry: ${quoted(entry)}`);
  }
  const role = piece.name === 'people' ? piece.text('role') : '';
  const says = piece.text('says');
  const more = role !== '' ? `, as ${shown(role)}` : says !== '' ? `: ${quoted(says)}` : '';
  return sentence(`the ${nounOf(piece)} ${name} is new${more}`);
}

function sideBySide(piece: Piece, document: SopDocument): string {
  const steps = allOf(piece).filter(({ sort, parent }) => sort === 'step' && parent?.sort !== 'step');
  if (steps.length === 0) return 'an empty list of steps is';
  const names = steps.map((step) => nameOf(step, document));
  if (names.length === 1) return `${names[0]} is`;
  return `${names.slice(0, -1).join(' ')} and ${names.at(-1)} are`;
}
