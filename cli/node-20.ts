/**
 * What Node 20 lacks and the libraries in the bundle use; to be loaded before them. Goes when the oldest Node that `sop`
 * supports is 22.
 */
Object.groupBy ??= <K extends PropertyKey, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K) => {
  const groups: Partial<Record<K, T[]>> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups[key] ?? [];
    groups[key] = group;
    group.push(item);
  }
  return groups;
};
