import { nameKey } from '../names/name-key.ts';
import { aspectOf, classOfThings } from './aspects.ts';
import type { ChangeClass } from './change-class.ts';
import type { MeaningEdit, SaysOther } from './edit.ts';
import { allOf, type Piece, type Value } from './piece.ts';

/** What one edit is about. That the dates of a review alone have moved is seen only in all edits together. */
export function classOf(edit: MeaningEdit): ChangeClass {
  if (edit.kind === 'changed') return classOfValue(edit);
  if (edit.kind === 'moved') return classOfMove(edit.after);
  return classOfPiece(edit.kind === 'added' ? edit.after : edit.before);
}

function classOfValue({ after, before, name, was, is }: SaysOther): ChangeClass {
  if (isSameInOtherWords(was, is)) return 'wording only';
  const { class: own } = aspectOf(after, name);
  // The steps of a track that is named after a role are done by that role.
  if (after.sort === 'track' && [...was, ...is].some(({ references }) => references.length > 0))
    return 'responsibility';
  if (after.sort !== 'branch') return own;
  // A branch for the late, the rejected or the faulty case is what its condition makes it, before or after.
  const [classAfter, classBefore] = [classOfBranch(after), classOfBranch(before)];
  return classAfter === 'sequence' ? classBefore : classAfter;
}

/** Capitals, quotes, emphasis and the marks at the end of sentences say nothing; a minus or a decimal point does. */
function isSameInOtherWords(was: readonly Value[], is: readonly Value[]): boolean {
  if (was.length === 0 || is.length === 0) return false;
  // The same words that stand for another step or role say something else.
  const isVerbatim = was.map(({ text }) => text).join('\n') === is.map(({ text }) => text).join('\n');
  return !isVerbatim && wordingOf(was) === wordingOf(is);
}

function wordingOf(values: readonly Value[]): string {
  const keys = values.map(({ text }) => nameKey(text).replace(/[.,;:!]+(?=\s|$)|["']/g, ''));
  return keys.sort().join('\n');
}

function classOfPiece(piece: Piece): ChangeClass {
  if (piece.sort === 'thing') return classOfThings[piece.name] ?? 'wording only';
  if (piece.section === 'quality check') return 'check and gate';
  if (piece.sort === 'branch') return classOfBranch(piece);
  return allOf(piece).some(isGate) ? 'check and gate' : 'sequence';
}

function classOfMove(piece: Piece): ChangeClass {
  return piece.sort === 'thing' ? classOfPiece(piece) : 'sequence';
}

/** A step that signs something off, or that passes only when something holds. */
function isGate(piece: Piece): boolean {
  return piece.sort === 'step' && (piece.values.has('approves') || piece.values.has('quality bar'));
}

function classOfBranch(branch: Piece): ChangeClass {
  if (branch.section === 'quality check') return 'check and gate';
  const condition = nameKey(branch.text('condition'));
  if (condition === 'if late') return 'timing';
  const isGated = condition === 'if rejected' || condition === 'if a quality bar is missed';
  return isGated ? 'check and gate' : 'sequence';
}
