import type { MeaningEdit, Moved } from './edit.ts';
import type { Pairs } from './pairs.ts';
import type { Piece } from './piece.ts';

/** Differences that are one change, the one that says it first. */
export type OneChange = readonly [MeaningEdit, ...MeaningEdit[]];

/**
 * Which differences are one change: steps that now stand side by side, in a branch or in a track that is new, or no
 * longer stand in one that is gone, have moved with it. All others are changes of their own.
 */
export function gathered(edits: readonly MeaningEdit[], pairs: Pairs): readonly OneChange[] {
  const heads = new Map<Piece, MeaningEdit>();
  for (const edit of edits) {
    if (edit.kind === 'added' && edit.after.sort !== 'step') heads.set(edit.after, edit);
    if (edit.kind === 'removed' && edit.before.sort !== 'step') heads.set(edit.before, edit);
  }
  const groups = new Map<MeaningEdit, MeaningEdit[]>();
  for (const edit of edits) {
    const head = (edit.kind === 'moved' ? headOf(edit, heads, pairs) : undefined) ?? edit;
    const group = groups.get(head) ?? [];
    groups.set(head, head === edit ? [edit, ...group] : [...group, edit]);
  }
  return [...groups.values()] as unknown as readonly OneChange[];
}

function headOf(
  { before, after }: Moved,
  heads: ReadonlyMap<Piece, MeaningEdit>,
  pairs: Pairs,
): MeaningEdit | undefined {
  const into = heads.get(outermost(after, (piece) => pairs.beforeOf(piece) === undefined) ?? after);
  if (into !== undefined) return into;
  const from = outermost(before, (piece) => pairs.afterOf(piece) === undefined);
  // What left for somewhere else has moved by itself.
  const isLeftThere = from !== undefined && pairs.isPair(from.parent, after.parent);
  return isLeftThere ? heads.get(from) : undefined;
}

/** The outermost piece that a piece stands in and that is on one side alone. */
function outermost(piece: Piece, isAlone: (piece: Piece) => boolean): Piece | undefined {
  let found: Piece | undefined;
  for (
    let around = piece.parent;
    around !== undefined && around.sort !== 'section' && isAlone(around);
    around = around.parent
  )
    found = around;
  return found;
}
