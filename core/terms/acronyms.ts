import { type Block, FieldNode } from '../../grammar/index.ts';
import { perBlock } from '../document/per-block.ts';
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
export const acronymsIn = perBlock((block): readonly Acronym[] => {
  const top = block.isHeading && block.nodes[0] instanceof FieldNode ? block.nodes[0].name : undefined;
  if (leftOut.has(top ?? block.section?.label.toLowerCase() ?? '')) return [];
  if (block.nodes[0]?.kind === 'header' || !block.lines.some(({ text }) => maybe.test(text))) return [];
  const text = withoutCode(ownWords(block));
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, letters = ''] = match;
    if (commonAcronyms.has(letters) || roman.test(letters) || isShouted(text, match.index, whole.length))
      return [];
    const { index } = match;
    return [{ block, start: index, end: index + whole.length, text: letters }];
  });
});

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
export const spelledOutIn = perBlock((block): readonly string[] => {
  if (!block.lines.some((line) => marksOfMeaning.test(line.text))) return [];
  const { text } = block;
  const meant = [...text.matchAll(meaning)].filter(({ 1: short = '', 2: words = '' }) =>
    begins(words, short),
  );
  return [...text.matchAll(short), ...text.matchAll(long), ...meant].map((match) => match[1] ?? '');
});

const marksOfMeaning = /[(–—:-]/;

/** `quarterly business review (QBR)`, `quarterly business review ([QBR](qbr.md))` */
const short = /\(\s*(?:the |in short |short: )?["“[]?(\p{Lu}[\p{L}\p{N}]{1,6}?)s?["”\]]?(?:\s*\)|\()/gu;

/** `QBR (quarterly business review)` */
const long = /(?<!\p{L})(\p{Lu}{2,6})s? \(\s*\p{L}+[ -]\p{L}/gu;

/** `**QBR** – quarterly business review`, `QBR: Quarterly Business Review` */
const meaning = /(?<!\p{L})(\p{Lu}{2,6})[*_]{0,3}(?:\s+[–—-]|:)\s+((?:\p{L}+[ -]){1,6}\p{L}+)/gu;

/** The words begin with these letters, in this order. */
function begins(words: string, letters: string): boolean {
  const initials =
    words
      .toUpperCase()
      .match(/(?<!\p{L})\p{L}/gu)
      ?.join('') ?? '';
  return initials.startsWith(letters);
}
