import type { Kind } from '../../grammar/index.ts';
import { type Day, readDay } from '../dates/day.ts';
import { SopDocument } from '../document/document.ts';
import { runsOf } from '../document/runs.ts';
import type { StoredDocument } from '../document/stored-document.ts';

/** The fields of the header that others ask for. */
const header = [
  'id',
  'owner',
  'status',
  'class',
  'version',
  'effective',
  'replaces',
  'last reviewed',
  'next review',
] as const;
type HeaderField = (typeof header)[number];

/** The name of a procedure that a document runs. */
export interface KnownRun {
  /** All that it says, as titles may have a comma. */
  readonly whole: string;
  /** What stands before the first comma. */
  readonly document: string;
}

const noRuns: readonly KnownRun[] = [];

/** One and the same string for all documents that say it: people, dates and versions are those of many. */
function kept(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longest) return text;
  const known = values.get(text);
  if (known !== undefined) return known;
  if (values.size >= mostValues) values.clear();
  values.set(text, text);
  return text;
}

const values = new Map<string, string>();
const mostValues = 5_000;
/** What is longer is a slice in V8, with which the whole text would be kept. */
const longest = 12;

/** What the workspace knows of a document without reading it again. */
export class KnownDocument {
  readonly kind: Kind;
  readonly isProcedure: boolean;
  readonly isRetired: boolean;
  readonly title: string | undefined;
  /** The document has an ID, or at least the field for it. */
  readonly hasIdField: boolean;
  /** Every procedure that it runs, in a branch or not, in the order of the text. */
  readonly runs: readonly KnownRun[];
  readonly #values: readonly (string | undefined)[];
  readonly #held: SopDocument | StoredDocument;

  /** `document` is what `held` holds. */
  constructor(held: SopDocument | StoredDocument, document: SopDocument) {
    this.#held = held;
    this.kind = document.kind;
    this.isProcedure = document.isProcedure;
    this.isRetired = document.isRetired;
    this.title = document.title?.text;
    this.hasIdField = document.field('id') !== undefined;
    const runs = runsOf(document).map((run) => ({ whole: run.whole.text, document: run.document.text }));
    this.runs = runs.length === 0 ? noRuns : runs;
    this.#values = header.map((name) => kept(document.value(name)?.text));
  }

  get uri(): string {
    return this.#held.uri;
  }

  /** The document where it is edited; undefined where its text alone is kept. */
  get edited(): SopDocument | undefined {
    return this.#held instanceof SopDocument ? this.#held : undefined;
  }

  /** All of it; what is not edited is read again for it. */
  get document(): SopDocument {
    return this.#held instanceof SopDocument ? this.#held : this.#held.document;
  }

  /** The text as it is, for a look at it that needs no tree. */
  get text(): string {
    return this.#held instanceof SopDocument ? this.#held.tree.text : this.#held.text;
  }

  value(name: HeaderField): string | undefined {
    return this.#values[header.indexOf(name)];
  }

  /** Undefined for what is not reviewed, or does not say when. */
  get nextReview(): Day | undefined {
    return this.isProcedure && !this.isRetired ? readDay(this.value('next review') ?? '') : undefined;
  }

  /** Whether nothing that is known without reading differs. */
  saysTheSameAs(other: KnownDocument): boolean {
    return (
      this.kind === other.kind &&
      this.isProcedure === other.isProcedure &&
      this.title === other.title &&
      this.hasIdField === other.hasIdField &&
      this.#values.every((value, at) => value === other.#values[at]) &&
      this.runs.length === other.runs.length &&
      this.runs.every(({ whole }, at) => whole === other.runs[at]?.whole)
    );
  }

  /** Whether both are made of the same text. */
  isSameAs(other: KnownDocument): boolean {
    return this.isOf(other.#held);
  }

  /** Whether this is already made of that document. */
  isOf(held: SopDocument | StoredDocument): boolean {
    if (this.#held === held) return true;
    return (
      !(held instanceof SopDocument) && !(this.#held instanceof SopDocument) && this.#held.text === held.text
    );
  }
}
