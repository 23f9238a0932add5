import { nameKey } from '../../core/names/name-key.ts';
import { type ItemNode, type Part, subpart } from '../../grammar/index.ts';
import { found } from './found.ts';
import { type Names, type Span, span } from './span.ts';

/** A line that says ` to ` without end is read in so many ways at most. */
const mostReadings = 20;

const amounts =
  /(?<![\p{L}\p{N}])\d+(?:[.,]\d+)?(?:\s*%|\s+(?:business\s+)?(?:minute|hour|day|week|month|quarter|year)s?(?!\p{L}))/giu;

/** `from STEP to STEP, target DURATION, measured monthly`, as far as it stands on the line of the metric. */
export function metricSpans({ block, first, line }: ItemNode): readonly Span[] {
  if (line.colon < 0) return [];
  const value = block.part(first, line.value, line.end);
  return [
    ...wayBetweenSteps(value),
    ...found(value, /(?<![\p{L}\p{N}])(?:target|measured)(?![\p{L}\p{N}])/gu, 'word'),
    ...found(value, amounts, 'number'),
  ];
}

/** Titles may have a ` to ` in them: it is the one with a step on each side. */
function wayBetweenSteps(value: Part): readonly Span[] {
  const [way = ''] = /^from .*?(?=, (?:target|measured)\b|$)/.exec(value.text) ?? [];
  return [...way.matchAll(/ to /g)].slice(0, mostReadings).flatMap(({ index }) => {
    const from = subpart(value, 'from '.length, index);
    const to = subpart(value, index + ' to '.length, way.length);
    const [fromKey, toKey] = [nameKey(from.text), nameKey(to.text)];
    const look =
      (isWanted: 'word' | 'step') =>
      ({ isStep }: Names) =>
        isStep(fromKey) && isStep(toKey) ? isWanted : undefined;
    return [
      ...span(subpart(value, 0, 'from'.length), look('word')),
      ...span(from, look('step')),
      ...span(subpart(value, index + 1, index + 3), look('word')),
      ...span(to, look('step')),
    ];
  });
}
