import type { Part } from '../../grammar/index.ts';
import { splitAtFirstComma } from './first-comma.ts';

/** `PERSON` or `PERSON, ROLE` */
export interface Owner {
  readonly person: Part;
  readonly role: Part | undefined;
}

export function readOwner(value: Part): Owner {
  const { first, rest } = splitAtFirstComma(value);
  return { person: first, role: rest?.text === '' ? undefined : rest };
}
