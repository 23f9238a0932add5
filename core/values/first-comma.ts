import { type Part, subpart } from '../../grammar/index.ts';

/** What stands before the first comma and behind it: `PERSON, ROLE`, `PERSON, DATE`, `amber, why`. */
export function splitAtFirstComma(part: Part): { readonly first: Part; readonly rest: Part | undefined } {
  const comma = part.text.indexOf(',');
  if (comma < 0) return { first: part, rest: undefined };
  return { first: trim(subpart(part, 0, comma)), rest: trim(subpart(part, comma + 1, part.text.length)) };
}

/** The part without the blanks around it. */
export function trim(part: Part): Part {
  const start = part.text.length - part.text.trimStart().length;
  return subpart(part, Math.min(start, part.text.length), Math.max(start, part.text.trimEnd().length));
}
