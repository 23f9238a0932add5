import type { RuleSettings } from '../../core/config/rule-settings.ts';
import { writeDuration } from '../../core/dates/duration.ts';

/** The settings of an example as they would stand in a `sop.config.json`. */
export function configOf({ classes, idPrefix, words, ...numbers }: Partial<RuleSettings>): string {
  const review = Object.keys(numbers).length > 0 ? { review: numbers } : {};
  const limits = Object.fromEntries(
    [...(classes ?? [])].map(([name, limit]) => [name, writeDuration(limit)]),
  );
  const config = {
    ...review,
    ...(classes === undefined ? {} : { classes: limits }),
    ...(idPrefix === undefined ? {} : { idPrefix }),
    ...(words === undefined ? {} : { words }),
  };
  return JSON.stringify(config, null, 2);
}
