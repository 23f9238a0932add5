import { type Part, subpart } from '../../grammar/index.ts';
import { trim } from './first-comma.ts';

/** `THING to ROLE` */
export interface Handover {
  readonly thing: Part;
  /** Undefined where nobody is named. */
  readonly to: Part | undefined;
}

const word = ' to ';

/** Splits at the earliest ` to ` that exactly a role follows, else at the last: things may have a `to` in their name. */
export function readHandover(value: Part, isRole: (name: string) => boolean): Handover {
  const text = value.text;
  let at = text.indexOf(word);
  while (at >= 0 && !isRole(text.slice(at + word.length))) at = text.indexOf(word, at + 1);
  if (at < 0) at = text.lastIndexOf(word);
  if (at < 0) return { thing: value, to: undefined };
  return { thing: trim(subpart(value, 0, at)), to: trim(subpart(value, at + word.length, text.length)) };
}
