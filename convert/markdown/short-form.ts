import { isRoleName } from './role.ts';

/** A role, and the letters that stand for it: `CSR` for “Customer Service Representative”. */
export interface ShortForm {
  readonly short: string;
  readonly role: string;
}

/** `Customer Service Representative (CSR)` as a name and its short form. Undefined for a name without one. */
export function shortFormIn(name: string): ShortForm | undefined {
  const [, one = '', other = ''] = /^(.+?)\s*\(([^()]+)\)$/.exec(name.trim()) ?? [];
  if (isShort(other)) return { short: other, role: one };
  // `CSR (Customer Service Representative)`: the role is called by its letters.
  return isShort(one) && standsFor(one, other) ? { short: other, role: one } : undefined;
}

/** `a customer service representative (CSR)`: a few words before the bracket, the last of them close to it. */
const bracketed = /(?<![\p{L}'’&/-])((?:[\p{L}'’&/-]{1,40} ){1,7})\(([A-Z]{2,6})s?\)/gu;
/** `- **CSR**: Customer Service Representative`, `| CSR | Customer Service Representative |` */
const explained =
  /^[ \t]*(?:[-*+|][ \t]*)?(?:\*\*)?([A-Z]{2,6})(?:\*\*)?[ \t]*(?::(?:\*\*)?|[–—|=-])[ \t]*(\p{L}[\p{L} '’&/-]{3,60})(?:[.;,|].*)?$/gmu;

/** The short forms of roles that a text explains anywhere. */
export function shortFormsIn(text: string): readonly ShortForm[] {
  const inBrackets = [...text.matchAll(bracketed)].flatMap(([, before = '', short = '']) => {
    const words = before.trim().split(' ');
    const names = words.map((_, at) => words.slice(at).join(' '));
    return named(
      names.findLast((name) => standsFor(short, name)),
      short,
    );
  });
  const inLines = [...text.matchAll(explained)].flatMap(([, short = '', name = '']) =>
    named(standsFor(short, name) ? name.trim() : undefined, short),
  );
  return [...inBrackets, ...inLines];
}

function named(name: string | undefined, short: string): readonly ShortForm[] {
  const role = name?.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()).replace(/(?<=[^s])s$/, '');
  return role !== undefined && isRoleName(role, () => false) ? [{ short, role }] : [];
}

/** Whether letters are the first ones of a name's words; small words and what a hyphen joins may be left out. */
export function standsFor(short: string, name: string): boolean {
  const letters = (words: readonly string[]) => words.map((word) => word.charAt(0).toUpperCase()).join('');
  const words = name.split(/[\s/]+/).filter((word) => /^\p{L}/u.test(word));
  const long = words.filter((word) => !/^(?:of|and|the|for|on|in|to)$/i.test(word));
  return [words, long, long.flatMap((word) => word.split('-'))].some((each) => letters(each) === short);
}

/** Letters that mean something else before they mean a role. */
const meansElse = /^(?:AM|PM|ID|IT|HR|QA|OK|OR|IF|NO|PC|TV|UK|US|EU)$/;

/** Whether a name may be no more than the first letters of a role. */
export function isShortForm(name: string): boolean {
  return isShort(name) && !meansElse.test(name);
}

function isShort(text: string): boolean {
  return /^[A-Z]{2,6}$/.test(text);
}
