import { quote } from '../findings/quote.ts';
import { withoutMarkdown } from '../names/name-key.ts';
import { unquoted } from '../names/unquoted.ts';
import { invisiblesIn } from '../prose/invisible.ts';

/** A new name as it is written into documents: on one line, with single blanks. */
export function tidyName(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}

/** Why that cannot be the name of anything, and what to write; undefined where it can. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'A name needs at least one letter. Type the new name.';
  const [unseen] = invisiblesIn(name);
  if (unseen !== undefined)
    return `The new name has a character that nobody sees (${unseen.said}). Type the name anew without it.`;
  const inside = unquoted(name);
  if (inside !== undefined) return `Names stand without quotes here. Write ${quote(inside)}.`;
  const plain = withoutMarkdown(name);
  if (plain !== name)
    return `The new name has signs that Markdown takes for its own, and would be read as ${quote(plain)}. Leave them out.`;
  return undefined;
}
