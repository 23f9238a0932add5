import { entries, kinds } from '../grammar/index.ts';
import type { DocumentKind } from './syntax-tree.ts';

/** One of the four kinds of document. */
export interface KindOfDocument {
  readonly kind: DocumentKind;
  /** The key of its header line: `SOP`. */
  readonly label: string;
  /** One sentence for a person who has never seen it. */
  readonly explain: string;
}

/** A field or a section of the language. */
export interface FieldOrSection {
  readonly type: 'field' | 'section';
  /** As people write it: `Owner`, `within`. */
  readonly label: string;
  /** Where it may stand: in a kind of document, or in an item: `sop`, `step`. */
  readonly in: readonly string[];
  /** One sentence for a person who has never seen it. */
  readonly explain: string;
  /** A value as it would be written, or the first line below the key. */
  readonly example: string;
  /** The document is not complete without it. */
  readonly required: boolean;
}

/** The words of the language, as the reference and completion have them. */
export const vocabulary: {
  readonly kinds: readonly KindOfDocument[];
  readonly fieldsAndSections: readonly FieldOrSection[];
} = {
  kinds: kinds.map(({ kind, label, explain }) => ({ kind, label, explain })),
  fieldsAndSections: entries.map((entry) => ({
    type: entry.type,
    label: entry.label,
    in: entry.in,
    explain: entry.explain,
    example: entry.example,
    required: entry.required === true,
  })),
};
