import type { Duration } from '../dates/duration.ts';

/** What a `sop.config.json` says that rules go by. */
export interface RuleSettings {
  /** How long a review may be late before that is an error, in days. */
  readonly graceDays: number;
  /** How long before its day a review is due soon, in days. */
  readonly dueSoonDays: number;
  /** How many reviews of one week are not too many. */
  readonly reviewsPerWeek: number;
  /** The longest time between two reviews, by the document's Class in the form in which names are compared. */
  readonly classes: ReadonlyMap<string, Duration>;
  /** What the IDs of the library begin with: `ONB`. */
  readonly idPrefix?: string;
}

/** What holds where the config does not say it. */
export const defaultRuleSettings: RuleSettings = {
  graceDays: 14,
  dueSoonDays: 30,
  reviewsPerWeek: 5,
  classes: new Map(),
};
