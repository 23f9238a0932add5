import type { SyntaxNode } from '../../grammar/index.ts';
import type { Located } from '../document/document.ts';
import type { Step } from '../document/step.ts';

export type PieceSort = 'document' | 'section' | 'step' | 'branch' | 'parallel' | 'track' | 'thing';

/** One thing that a piece says of itself: `4 hours of Pull the customer record`. */
export interface Value {
  readonly text: string;
  /** What of the text names steps and roles that the document declares, in the order of the text. */
  readonly references: readonly Reference[];
  readonly at: Located;
}

/** A name in a value, of a step or of a role. */
export interface Reference {
  /** Offsets in the text of the value, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly step?: Step;
  /** The key of its name. */
  readonly role?: string;
}

/**
 * What a document says, without how it is written: a tree of what has a name and a place, each piece with its values by
 * the name of their field. Two documents mean the same when their pieces are the same.
 */
export class Piece {
  readonly sort: PieceSort;
  /** The section's name for a section and for the things in it; the sort for all else. */
  readonly name: string;
  readonly at: Located | undefined;
  readonly parent: Piece | undefined;
  readonly step: Step | undefined;
  readonly values = new Map<string, Value[]>();
  readonly children: Piece[] = [];

  constructor(
    sort: PieceSort,
    name: string,
    at: Located | undefined,
    parent: Piece | undefined,
    step?: Step,
  ) {
    this.sort = sort;
    this.name = name;
    this.at = at;
    this.parent = parent;
    this.step = step;
    parent?.children.push(this);
  }

  /** The text of the first value of that name; empty where there is none. */
  text(name: string): string {
    return this.values.get(name)?.[0]?.text ?? '';
  }

  /** Whether the order of what stands in it says something. */
  get isOrdered(): boolean {
    if (this.sort === 'parallel' || this.sort === 'document') return false;
    return this.sort !== 'section' || work.has(this.name);
  }

  /** The nearest piece around it that is no section: a step, a branch, …, or the document. */
  get owner(): Piece | undefined {
    return this.parent?.sort === 'section' ? this.parent.parent : this.parent;
  }

  /** The section that it stands in, however deep. */
  get section(): string {
    if (this.sort === 'section') return this.name;
    return this.parent?.section ?? '';
  }
}

/** The sections that say what is done; the steps of a procedure and the stages of a workflow go by one name. */
export const work: ReadonlySet<string> = new Set(['steps', 'quality check', 'exceptions']);

/** A piece and all that stands in it, in the order of the text. */
export function allOf(piece: Piece): readonly Piece[] {
  return [piece, ...piece.children.flatMap(allOf)];
}

/** The place of a node with all that stands below it. */
export function placeOf(node: SyntaxNode): Located {
  return { block: node.block, start: node.start, end: node.bodyEnd };
}
