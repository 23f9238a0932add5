import { nameKey } from '../names/name-key.ts';
import type { MeaningEdit, Moved, SaysOther } from './edit.ts';
import type { Pairs } from './pairs.ts';
import type { Piece } from './piece.ts';

/** Differences that are one change, the one that says it first. */
export type OneChange = readonly [MeaningEdit, ...MeaningEdit[]];

/**
 * Which differences are one change: steps that now stand side by side, in a branch or in a track that is new, or no
 * longer stand in one that is gone, have moved with it; so has a branch of a step that another step has replaced; and a role that
 * is declared, or no longer, comes with the one step that now is, or was, its own. All others are changes of their own.
 */
export function gathered(edits: readonly MeaningEdit[], pairs: Pairs): readonly OneChange[] {
  const heads = new Map<Piece, MeaningEdit>();
  for (const edit of edits) {
    if (edit.kind === 'added') heads.set(edit.after, edit);
    if (edit.kind === 'removed') heads.set(edit.before, edit);
  }
  const handed = new Handed(edits);
  const groups = new Map<MeaningEdit, MeaningEdit[]>();
  for (const edit of edits) {
    const head = (edit.kind === 'moved' ? headOf(edit, heads, pairs) : handed.by(edit)) ?? edit;
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
  const { parent } = before;
  const isLeftOver = after.sort !== 'step' && parent?.sort === 'step' && pairs.afterOf(parent) === undefined;
  const goesWith = (head: MeaningEdit | undefined, piece: Piece | undefined) =>
    piece?.sort === 'step' && !isLeftOver ? undefined : head;
  const place = outermost(after, (piece) => pairs.beforeOf(piece) === undefined) ?? after;
  const into = goesWith(heads.get(place), place);
  if (into !== undefined) return into;
  const from = outermost(before, (piece) => pairs.afterOf(piece) === undefined);
  // What left for somewhere else has moved by itself.
  const isLeftThere = from !== undefined && pairs.isPair(from.parent, after.parent);
  return isLeftThere ? goesWith(heads.get(from), from) : undefined;
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

/** Steps that somebody else does now, by the roles whose they are and were. */
class Handed {
  readonly #to = new Map<string, SaysOther[]>();
  readonly #from = new Map<string, SaysOther[]>();

  constructor(edits: readonly MeaningEdit[]) {
    for (const edit of edits) {
      if (edit.kind !== 'changed' || edit.name !== 'role') continue;
      for (const { text } of edit.is) push(this.#to, nameKey(text), edit);
      for (const { text } of edit.was) push(this.#from, nameKey(text), edit);
    }
  }

  /** The only change of hands with which a role has come or gone. */
  by(edit: MeaningEdit): SaysOther | undefined {
    if (edit.kind !== 'added' && edit.kind !== 'removed') return undefined;
    const piece = edit.kind === 'added' ? edit.after : edit.before;
    if (piece.sort !== 'thing' || piece.name !== 'roles') return undefined;
    const handed = edit.kind === 'added' ? this.#to : this.#from;
    const [one, another] = handed.get(nameKey(piece.text('name'))) ?? [];
    return another === undefined ? one : undefined;
  }
}

function push(index: Map<string, SaysOther[]>, key: string, edit: SaysOther): void {
  index.set(key, [...(index.get(key) ?? []), edit]);
}
