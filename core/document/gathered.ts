/** As `flatMap`, which takes several times as long. */
export function gathered<Each, T>(list: readonly Each[], read: (each: Each) => readonly T[]): readonly T[] {
  const all: T[] = [];
  for (const each of list) {
    for (const one of read(each)) all.push(one);
  }
  return all;
}
