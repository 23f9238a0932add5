import { type Part, subpart } from '../../grammar/index.ts';

/** From one step to another: what a metric measures. */
export interface Way {
  readonly from: Part;
  readonly to: Part;
}

/** Of a text that says ` to ` without end, only the first ones are looked at. */
const mostReadings = 20;

/**
 * All that `from STEP to STEP, target DURATION` may mean, as titles may have a ` to ` in them: it is the one with a
 * step on each side.
 */
export function waysIn(value: Part): readonly Way[] {
  const [way = ''] = /^from .*?(?=, (?:target|measured)\b|$)/.exec(value.text) ?? [];
  return [...way.matchAll(/ to /g)].slice(0, mostReadings).map(({ index }) => ({
    from: subpart(value, 'from '.length, index),
    to: subpart(value, index + ' to '.length, way.length),
  }));
}
