import { type Block, FieldNode } from '../../grammar/index.ts';
import { inBlocks } from '../document/stretches.ts';
import { ownWords, withoutCode } from '../prose/own-words.ts';
import { commonAcronyms } from './common-acronyms.ts';

/** A short form as it stands in a text; offsets in the block. */
export interface Acronym {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** Without the `s` of several. */
  readonly text: string;
}

/** Two to six capitals that are no part of a longer name, such as an ID. */
const pattern = /(?<![\p{L}\p{N}\p{M}_&/.+#-])(\p{Lu}{2,6})(?:'?s)?(?![\p{L}\p{N}\p{M}_&/+#-]|\.\p{L})/gu;
const maybe = /\p{Lu}{2}/u;

/** What names things, or tells of the past. */
const leftOut: ReadonlySet<string> = new Set([
  'id',
  'owner',
  'backup',
  'class',
  'version',
  'approved by',
  'tags',
  'variants',
  'replaces',
  'roles',
  'systems',
  'definitions',
  'references',
  'history',
]);

/** The short forms in a block that not everyone knows. */
export const acronymsIn = inBlocks((block): readonly Acronym[] => {
  const top = block.isHeading && block.nodes[0] instanceof FieldNode ? block.nodes[0].name : undefined;
  if (leftOut.has(top ?? block.section?.label.toLowerCase() ?? '')) return [];
  if (block.nodes[0]?.kind === 'header' || !maybe.test(block.text)) return [];
  const words = ownWords(block);
  const text = withoutCode(words);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, letters = ''] = match;
    if (commonAcronyms.has(letters) || roman.test(letters) || isShouted(text, match.index, whole.length))
      return [];
    const { index } = match;
    if (isPartOfName(text, index, whole.length) || isLinkedFrom(words, index, whole.length)) return [];
    return [{ block, start: index, end: index + whole.length, text: letters }];
  });
});

/** `Form SF 3106`, `San Francisco, CA 94104`, `Kansas City, MO` */
function isPartOfName(text: string, start: number, length: number): boolean {
  const after = text.slice(start + length, start + length + 3);
  if (/^ \d/.test(after)) return true;
  const isState = length === 2 && /\p{Lu}\p{Ll}+, $/u.test(text.slice(Math.max(0, start - 30), start));
  return isState && !/^ ?\p{L}/u.test(after);
}

/** `[SBI framework](sbi.md)`: the link leads to what it is. */
function isLinkedFrom(text: string, start: number, length: number): boolean {
  const after = text.slice(start + length, start + length + 200);
  const before = text.slice(Math.max(0, start - 200), start);
  return /^[^[\]\n]*\]\((?!#)/.test(after) && /\[[^[\]\n]*$/.test(before);
}

const roman = /^[IVXLCM]+$/;

/** Beside another word in capitals it is a sentence that someone shouts. */
function isShouted(text: string, start: number, length: number): boolean {
  const before = /(\p{L}+)[ ,!]+$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
  const after = /^[ ,!]+(\p{L}+)/u.exec(text.slice(start + length, start + length + 30))?.[1] ?? '';
  return [before, after].some((word) => word.length > 1 && word === word.toUpperCase() && !commonShort(word));
}

/** `the QBR of the EU` is no shout. */
function commonShort(word: string): boolean {
  return word.length < 4 && commonAcronyms.has(word) && !/[AEIOU]/.test(word.slice(1));
}

/** What a text spells out, in brackets or by its initials. */
export const spelledOutIn = inBlocks((block): readonly string[] => {
  if (!marksOfMeaning.test(block.text)) return [];
  const { text } = block;
  const meant = [
    ...[...text.matchAll(meaning)].filter(({ 1: short = '', 2: words = '' }) => begins(words, short)),
    ...[...text.matchAll(behind)].filter(({ 1: short = '', 2: words = '' }) => hasLetters(words, short)),
    ...[...text.matchAll(ahead)].filter(({ 1: short = '', index }) =>
      text
        .slice(Math.max(0, index - 80), index)
        .split(/(?<!\p{L})(?=\p{L})/u)
        .some((_, first, words) => hasLetters(words.slice(first).join(''), short)),
    ),
  ];
  return [...text.matchAll(short), ...text.matchAll(long), ...meant].map((match) => match[1] ?? '');
});

const marksOfMeaning = /[(–—:/-]|aka/;

/** `quarterly business review (QBR)`, `quarterly business review ([QBR](qbr.md))` */
const short = /\(\s*(?:the |in short |short: )?["“[]?(\p{Lu}[\p{L}\p{N}]{1,6}?)s?["”\]]?(?:\s*\)|\()/gu;

/** `QBR (quarterly business review)` */
const long = /(?<!\p{L})(\p{Lu}{2,6})s? \(\s*\p{L}+[ -]\p{L}/gu;

/** `**QBR** – quarterly business review`, `QBR: Quarterly Business Review` */
const meaning = /(?<!\p{L})(\p{Lu}{2,6})[*_]{0,3}(?:\s+[–—-]|:)\s+((?:\p{L}+[ -]){1,6}\p{L}+)/gu;

/** `ENT (enterprise)`, `SBI (Situation, Behaviour, and Impact)` */
const behind = /(?<!\p{L})(\p{Lu}{2,6})s? \((\p{L}[^()\n]*)\)/gu;

/** `Message Header (MSH Segment)`, `point of contact / POC`, `“temporary duty” aka “TDY”` */
const ahead = /(?<=\p{L}[”"*_]{0,3}) ?(?:\(|\/|aka) ?[“"]?(\p{Lu}{2,6})(?=[ )”".,;]|$)/gu;

/** The words have these letters in this order, the first one as their own first. */
function hasLetters(words: string, letters: string): boolean {
  const upper = words.toUpperCase();
  if (upper[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = upper.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The words begin with these letters, in this order. */
function begins(words: string, letters: string): boolean {
  const initials =
    words
      .toUpperCase()
      .match(/(?<!\p{L})\p{L}/gu)
      ?.join('') ?? '';
  return initials.startsWith(letters);
}
