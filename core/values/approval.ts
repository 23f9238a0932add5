import type { Part } from '../../grammar/index.ts';
import { splitAtFirstComma } from './first-comma.ts';

/** `PERSON, DATE` */
export interface Approval {
  readonly person: Part;
  readonly date: Part | undefined;
}

export function readApproval(value: Part): Approval {
  const { first, rest } = splitAtFirstComma(value);
  return { person: first, date: rest };
}
