/**
 * The indexes of a longest rising subsequence (patience sorting): what of a list has stayed in its order, so that as
 * little as possible has moved.
 */
export function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length, the index of the smallest number that a run of that length can end with. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) run.add(at);
  return run;
}
