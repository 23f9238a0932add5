/**
 * What Node 20 lacks and the command and its libraries use: the bundler puts it in its place where it is missing. Goes
 * when the oldest Node that `sop` supports is 22.
 */
type Key<K, T> = (item: T, index: number) => K;

function grouped<K, T>(items: Iterable<T>, keyOf: Key<K, T>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function groupedByKey<K extends PropertyKey, T>(
  items: Iterable<T>,
  keyOf: Key<K, T>,
): Partial<Record<K, T[]>> {
  return Object.assign(Object.create(null), Object.fromEntries(grouped(items, keyOf)));
}

export { grouped as 'Map.groupBy', groupedByKey as 'Object.groupBy' };
