import type { SaysOther } from './edit.ts';
import { likeness, wordsOf } from './likeness.ts';
import type { Piece, Value } from './piece.ts';
import { isListOfNames } from './texts.ts';
import type { ValueKeys } from './value-keys.ts';

/** What a piece says otherwise of itself than it did. */
export function* valueEdits(before: Piece, after: Piece, keys: ValueKeys): Generator<SaysOther> {
  for (const name of new Set([...after.values.keys(), ...before.values.keys()])) {
    const [was, is] = [before.values.get(name) ?? [], after.values.get(name) ?? []];
    for (const pair of pairsOf(name, was, is, keys)) yield { kind: 'changed', before, after, name, ...pair };
  }
}

interface ValuePair {
  readonly was: readonly Value[];
  readonly is: readonly Value[];
}

function pairsOf(
  name: string,
  was: readonly Value[],
  is: readonly Value[],
  keys: ValueKeys,
): readonly ValuePair[] {
  const keysWere = was.map((value) => keys.ofBefore(value));
  const keysAre = is.map((value) => keys.ofAfter(value));
  // Instructions are read one after the other; the order of all else says nothing.
  if (name === 'instructions') return keysWere.join('\n\0') === keysAre.join('\n\0') ? [] : [{ was, is }];
  const gone = without(was, keysWere, keysAre);
  const fresh = without(is, keysAre, keysWere);
  if (gone.length + fresh.length === 0) return [];
  return isListOfNames(name) ? [{ was, is }] : counterparts(gone, fresh);
}

/** The values whose keys others lack, each as often as it stands there more than among them. */
function without(
  values: readonly Value[],
  keys: readonly string[],
  others: readonly string[],
): readonly Value[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return values.filter((_, index) => {
    const key = keys[index] as string;
    const amount = left.get(key) ?? 0;
    left.set(key, amount - 1);
    return amount <= 0;
  });
}

/** Which of several values became which: the likest of each other, and one alone became the one alone. */
function counterparts(gone: readonly Value[], fresh: readonly Value[]): readonly ValuePair[] {
  if (gone.length === 1 && fresh.length === 1) return [{ was: gone, is: fresh }];
  const words = new Map([...gone, ...fresh].map((value) => [value, wordsOf([value.text])]));
  const likenessOf = (one: Value, other: Value) =>
    likeness(words.get(one) ?? new Map(), words.get(other) ?? new Map());
  const left = new Set(gone);
  const pairs = fresh.map((value): ValuePair => {
    const [best] = [...left].sort((one, other) => likenessOf(other, value) - likenessOf(one, value));
    if (best === undefined || likenessOf(best, value) < alike) return { was: [], is: [value] };
    left.delete(best);
    return { was: [best], is: [value] };
  });
  return [...pairs, ...[...left].map((value) => ({ was: [value], is: [] }))];
}

const alike = 0.4;
