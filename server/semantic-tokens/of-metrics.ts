import { nameKey } from '../../core/names/name-key.ts';
import { waysIn } from '../../core/values/way.ts';
import { type ItemNode, type Part, subpart } from '../../grammar/index.ts';
import { found } from './found.ts';
import { type Names, type Span, span } from './span.ts';

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

function wayBetweenSteps(value: Part): readonly Span[] {
  return waysIn(value).flatMap(({ from, to }) => {
    const [fromKey, toKey] = [nameKey(from.text), nameKey(to.text)];
    const look =
      (isWanted: 'word' | 'step') =>
      ({ isStep }: Names) =>
        isStep(fromKey) && isStep(toKey) ? isWanted : undefined;
    const word = from.end - value.start + 1;
    return [
      ...span(subpart(value, 0, 'from'.length), look('word')),
      ...span(from, look('step')),
      ...span(subpart(value, word, word + 'to'.length), look('word')),
      ...span(to, look('step')),
    ];
  });
}
