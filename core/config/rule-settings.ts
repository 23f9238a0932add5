import type { Duration } from '../dates/duration.ts';
import type { Words } from '../language/word-list.ts';

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
  /** Words of the library's own that its procedures do without, by the rule that looks for them. */
  readonly words?: Words;
}

/** What holds where the config does not say it. */
export const defaultRuleSettings: RuleSettings = {
  graceDays: 14,
  dueSoonDays: 30,
  reviewsPerWeek: 5,
  classes: new Map(),
};
