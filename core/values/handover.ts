import { type Part, subpart } from '../../grammar/index.ts';
import { trim } from './first-comma.ts';

/** `THING to ROLE` */
export interface Handover {
  readonly thing: Part;
  /** Undefined where nobody is named. */
  readonly to: Part | undefined;
}

/** Splits at the earliest ` to ` that exactly a role follows, else at the last: things may have a `to` in their name. */
export function readHandover(value: Part, isRole: (name: string) => boolean): Handover {
  const receivers = receiversOf(value);
  const to = receivers.find((receiver) => isRole(receiver.text)) ?? receivers.at(-1);
  if (to === undefined) return { thing: value, to };
  const end = to.start - value.start;
  return { thing: trim(subpart(value, 0, value.text.slice(0, end).trimEnd().length - 'to'.length)), to };
}

/** Of a text that says ` to ` without end, only the last ones are looked at: each is read up to the end of the text. */
const mostReceivers = 20;

/** All that follows a ` to `, the longest first. */
export function receiversOf(value: Part): readonly Part[] {
  const words = [...value.text.matchAll(/ to +(?=\S)/g)].slice(-mostReceivers);
  return words.map((match) => subpart(value, match.index + match[0].length, value.text.length));
}
