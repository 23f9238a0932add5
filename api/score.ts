/** What a new joiner looks for in a procedure. */
export type ScorePart = 'ownership' | 'currency' | 'steps' | 'flow' | 'checks' | 'language';

/** How much of what a new joiner needs is in a procedure. */
export interface Score {
  /** From 0 to 100: the mean of the parts. */
  readonly total: number;
  readonly parts: readonly PartScore[];
  /** The three that would raise the total most, the best first. */
  readonly fixes: readonly Missing[];
}

export interface PartScore {
  readonly part: ScorePart;
  /** From 0 to 100. */
  readonly score: number;
  readonly missing: readonly Missing[];
}

/** A need that is not met, or not everywhere. */
export interface Missing {
  readonly part: ScorePart;
  /** `A person who owns it` */
  readonly what: string;
  /** What to do. */
  readonly next: string;
  /** What the total would gain, in points of 100. */
  readonly points: number;
}
