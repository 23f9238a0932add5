import type { Part } from '../../grammar/index.ts';
import { nameKey } from './name-key.ts';

/** A name in a document, with the key by which it is compared. */
export interface Named {
  readonly part: Part;
  readonly key: string;
}

export function named(part: Part): Named {
  return { part, key: nameKey(part.text) };
}
