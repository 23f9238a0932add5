import type { Located } from '../document/document.ts';
import type { ChangeClass } from './change-class.ts';
import type { MeaningEdit } from './edit.ts';
import type { Piece } from './piece.ts';

/** One change of meaning, as a reviewer would tell it. */
export interface Change {
  readonly kind: MeaningEdit['kind'];
  readonly class: ChangeClass;
  /** What has changed, in a plain sentence: what is now, and what was before. */
  readonly sentence: string;
  /** What the change is of, in each of the two documents; undefined where it is not there. */
  readonly before: Piece | undefined;
  readonly after: Piece | undefined;
  /** Where it stands in each of the two documents. */
  readonly places: { readonly before: Located | undefined; readonly after: Located | undefined };
  /** The differences that it consists of; each belongs to one change alone. */
  readonly edits: readonly MeaningEdit[];
}
