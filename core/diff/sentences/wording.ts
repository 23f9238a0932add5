import { listed } from '../../findings/quote.ts';
import { withoutMarkdown } from '../../names/name-key.ts';
import type { Value } from '../piece.ts';
import { plain } from '../texts.ts';

const mostShown = 120;

/** A text as it stands among other words: on one line, without Markdown, and not too long of it. */
export function shown(text: string): string {
  const line = plain(withoutMarkdown(text.slice(0, 4 * mostShown)));
  const characters = Array.from(line);
  if (characters.length <= mostShown) return line;
  return `${characters
    .slice(0, mostShown - 1)
    .join('')
    .trimEnd()}…`;
}

/** How much of what two long texts have in common is left in front of what differs. */
const mostCommon = 30;

/** Two texts, of which long ones begin shortly before what differs, so that the difference is seen. */
export function contrasted(one: string, other: string): readonly [string, string] {
  if (shown(one).length < mostShown && shown(other).length < mostShown) return [one, other];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const from = one.lastIndexOf(' ', same - mostCommon) + 1;
  return same < 2 * mostCommon ? [one, other] : [`…${one.slice(from)}`, `…${other.slice(from)}`];
}

export function quoted(text: string): string {
  return `“${shown(text)}”`;
}

/** `CRM and Email` */
export function shownValues(values: readonly Value[], isQuoted: boolean): string {
  const texts = values.map(({ text }) => (isQuoted ? quoted(text) : shown(text)));
  return listed(texts.map((text) => (text === '' || text === '“”' ? 'nothing' : text)));
}

/** `a time-box`, `an output` */
export function one(noun: string): string {
  return `${/^(?:[aeio]|ID|SOP|Org)/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A sentence: a capital first, one full stop last, no comma before it. */
export function sentence(text: string): string {
  const body = text.replace(/,(?=;|$)/g, '');
  const end = /[.?!…][”"]?$/.test(body) && !/…$/.test(body) ? '' : '.';
  return `${body.charAt(0).toUpperCase()}${body.slice(1)}${end}`;
}
