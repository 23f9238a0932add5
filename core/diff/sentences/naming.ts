import type { SopDocument } from '../../document/document.ts';
import type { Piece } from '../piece.ts';
import { quoted, shown } from './wording.ts';

/**
 * What a piece is called in a sentence: `step 4, Send the pack,` with a comma where the sentence goes on behind it. A
 * step has the number that it has in its own document.
 */
export function nameOf(piece: Piece, document: SopDocument): string {
  switch (piece.sort) {
    case 'document':
      return 'the document';
    case 'section':
      return `the section ${quoted(piece.name)}`;
    case 'step':
      return `${numbered(piece, document)}, ${shown(piece.text('title')) || 'without a title'},`;
    case 'branch':
      return nameOfBranch(piece, document);
    case 'parallel':
      return `the work side by side${ownerOf(piece, document)}`;
    case 'track':
      return `the track ${quoted(piece.text('name'))}`;
    default:
      return `the ${nounOf(piece)} ${quoted(piece.text('name'))}`;
  }
}

/** `step 4`, `stage 2`, `check Q1` */
export function numbered(piece: Piece, document: SopDocument): string {
  const number = piece.step === undefined ? '' : ` ${document.numberOf(piece.step)}`;
  if (piece.section === 'quality check') return `check${number}`;
  const isStage = document.kind === 'workflow' && piece.section === 'steps' && !number.includes('.');
  return `${isStage ? 'stage' : 'step'}${number}`;
}

function nameOfBranch(piece: Piece, document: SopDocument): string {
  return `${branchAlone(piece)}${ownerOf(piece, document)}`;
}

/** `the branch “if late”`, without the step that it is of. */
export function branchAlone(piece: Piece): string {
  const isException = piece.section === 'exceptions' && piece.parent?.sort === 'section';
  return `the ${isException ? 'exception' : 'branch'} ${quoted(piece.text('condition'))}`;
}

function ownerOf({ owner }: Piece, document: SopDocument): string {
  return owner === undefined || owner.sort === 'document' ? '' : ` of ${nameOf(owner, document)}`;
}

/** What the things of a section are, one of them. */
export function nounOf({ name }: Piece): string {
  return nouns[name] ?? name;
}

const nouns: Readonly<Record<string, string>> = {
  roles: 'role',
  people: 'person',
  systems: 'system',
  definitions: 'term',
  records: 'record',
  metrics: 'metric',
  milestones: 'milestone',
  history: 'entry of the history',
  track: 'track',
};
