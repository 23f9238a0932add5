import type { Node } from 'jsonc-parser';
import { listed } from '../findings/quote.ts';
import { nearest } from '../names/nearest.ts';

/** `Did you mean "preset"?` where one is near; else all that there are, or where they are listed. */
export function choose(name: string, from: Iterable<string>, listedBy?: string): string {
  const all = [...from];
  const [best] = nearest(name, all);
  if (best !== undefined) return `Did you mean "${best}"?`;
  return (
    listedBy ??
    `Write ${listed(
      all.map((each) => `"${each}"`),
      'or',
    )}`
  );
}

/** A value of the config as messages quote it. */
export function shown(value: Node): string {
  if (value.type === 'object') return 'An object';
  return value.type === 'array' ? 'A list' : JSON.stringify(value.value);
}
