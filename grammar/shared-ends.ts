/** How many of the first and of the last of two lists are the same; none is counted twice. */
export interface SharedEnds {
  readonly head: number;
  readonly tail: number;
}

export function sharedEnds<T>(one: readonly T[], other: readonly T[]): SharedEnds {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return { head, tail };
}

/** What stands between the ends that a list shares with another. */
export function between<T>(list: readonly T[], { head, tail }: SharedEnds): readonly T[] {
  return list.slice(head, list.length - tail);
}
