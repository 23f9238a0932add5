import type { Change, DocumentDiff } from '../../core/index.ts';
import type { Source } from '../source/source.ts';

/** A document in two versions, with what has changed in what it means. */
export interface Compared {
  /** Undefined where the document is new. */
  readonly before: Source | undefined;
  /** Undefined where it is gone. */
  readonly after: Source | undefined;
  /** None where the same is only written differently, or stands elsewhere. */
  readonly changes: readonly Change[];
  /** Undefined where there is one version alone. */
  readonly diff: DocumentDiff | undefined;
  /** Whose approval the changes need, by the config. */
  readonly approvals: readonly Approval[];
}

/** Somebody who is to approve a document's changes, and the classes for which. */
export interface Approval {
  readonly who: string;
  readonly classes: readonly Change['class'][];
}

/** What was compared, and what has changed. */
export interface DiffReport {
  /** As it was asked for: `main`, `HEAD`, a file. */
  readonly from: string;
  readonly to: string;
  /** In the order of their paths; those that mean the same as before are among them. */
  readonly documents: readonly Compared[];
}

/** The document as it is now, or as it was last. */
export function newest({ before, after }: Compared): Source {
  return (after ?? before) as Source;
}

export function titleOf(compared: Compared): string {
  const source = newest(compared);
  return source.document.title?.text ?? source.path;
}

/** The path that it had before, where it has another one now. */
export function pathBefore({ before, after }: Compared): string | undefined {
  return before === undefined || after === undefined || before.path === after.path ? undefined : before.path;
}

/** Where a change is to be seen: its line in the document after, or in the one before where it is gone. */
export function placeOf(
  compared: Compared,
  { places }: Change,
): { readonly source: Source; readonly line: number } | undefined {
  const [source, place] =
    places.after !== undefined ? [compared.after, places.after] : [compared.before, places.before];
  if (source === undefined || place === undefined) return undefined;
  const document = source === compared.after ? compared.diff?.after : compared.diff?.before;
  if (document === undefined) return { source, line: 1 };
  return { source, line: source.lines.placeOf(document.tree.range(place).start).line };
}
