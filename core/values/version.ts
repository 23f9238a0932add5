/** Compares versions number by number: 1.10 comes after 1.9. Undefined where one of them is not made of numbers. */
export function compareVersions(one: string, other: string): number | undefined {
  const [numbers, others] = [numbersOf(one), numbersOf(other)];
  if (numbers === undefined || others === undefined) return undefined;
  for (let i = 0; i < Math.max(numbers.length, others.length); i++) {
    const difference = (numbers[i] ?? 0) - (others[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether two texts name the same version: `v1.0` and `1.0` do. */
export function sameVersion(one: string, other: string): boolean {
  return compareVersions(one, other) === 0 || plain(one) === plain(other);
}

/** `1.4` after `1.3`, `4` after `3`; undefined for what does not end in a number. */
export function versionAfter(version: string): string | undefined {
  const match = /^(.*?)(\d{1,9})$/s.exec(version);
  return match === null ? undefined : `${match[1]}${Number(match[2]) + 1}`;
}

function numbersOf(version: string): readonly number[] | undefined {
  const text = plain(version);
  return /^\d{1,9}(?:\.\d{1,9})*$/.test(text) ? text.split('.').map(Number) : undefined;
}

function plain(version: string): string {
  return version
    .trim()
    .toLowerCase()
    .replace(/^(?:version|ver\.?|rev\.?|v)\s*(?=\d)/, '');
}
