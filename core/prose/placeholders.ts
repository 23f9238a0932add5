import type { Block } from '../../grammar/index.ts';
import { perBlock } from '../document/per-block.ts';
import { inBlocks } from '../document/stretches.ts';
import { ownWords, withoutCode } from './own-words.ts';

/** Something that was to be written later; offsets in the block. */
export interface Placeholder {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const placeholdersIn = perBlock(read);

/** Those of several blocks. */
export const placeholdersInAll = inBlocks(read);

/** Whether a value is a placeholder and nothing else: then nothing more needs to be said of its form. */
export function isPlaceholder(value: string): boolean {
  return value.length <= mostLetters && /^(?:TODO|TB[ACD]|tb[cd]|X{3,}|\?{3,}|YYYY-MM-DD)$/.test(value);
}

/** Whether a value begins with a placeholder: `TODO Person`. */
export function isLeftOpen(value: string): boolean {
  return isPlaceholder(value.split(' ', 1)[0] ?? '');
}

const mostLetters = 60;
const maybe = /TODO|FIXME|TB[ACD]|XXX|\?\?\?|<|\[|YYYY|NAME|lorem ipsum/i;
const date = 'YYYY-MM-DD|DD[./-]MM[./-]YYYY|MM/DD/YYYY';
const word = (words: string) => `(?<![\\p{L}\\p{N}_-])(?:${words})(?![\\p{L}\\p{N}_-])`;

const anywhere = [
  // A list or a column may be called so: “Move the card to TODO”.
  new RegExp(`(?<!\\b(?:to|in|into|from|on|column|list|as|status|state) )${word('TODO|FIXME|X{3,}')}`, 'gu'),
  new RegExp(word('TB[ACD]|tb[cd]'), 'gu'),
  /\?{3,}|lorem ipsum/gi,
  /\[(?:insert|enter|fill in|specify|your|to be) [^[\]\n]{1,60}\](?![([])/giu,
];
const named = /<(\p{L}[\p{L}\p{N}'’_-]*(?: [\p{L}\p{N}'’_-]+){0,3})>/gu;
/** In prose it may be how something is to be named; alone behind a key it is a value. */
const alone = new RegExp(`(?<=^[ \\t]{0,60}[\\p{L} ]{1,30}: {0,4})(?:${date})(?=[ \\t\\r]*$)`, 'gmu');
/** Behind a person or a version: `NAME, YYYY-MM-DD`. */
const behindComma = new RegExp(`(?<=, {0,4})(?:${date})(?= *(?:[,:\\r\\n]|$))`, 'g');
const nobody = /(?<=, {0,4})NAME(?= *:)/g;

function read(block: Block): readonly Placeholder[] {
  if (!maybe.test(block.text)) return [];
  const text = withoutCode(ownWords(block));
  const isHistory = block.section?.contents === 'history';
  const found = [
    ...anywhere,
    alone,
    ...(isHistory || block.section === undefined ? [behindComma] : []),
    ...(isHistory ? [nobody] : []),
  ].flatMap((pattern) => [...text.matchAll(pattern)]);
  const names = [...text.matchAll(named)].filter((match) => isName(match, text));
  return [...found, ...names]
    .map(({ 0: matched, index }) => ({ block, start: index, end: index + matched.length, text: matched }))
    .sort((one, other) => one.start - other.start);
}

/** `<br>` is HTML, `<customer>-<date>.pdf` the pattern of a name, and `a <b and c> d` compares. */
function isName({ 0: matched, 1: name = '', index }: RegExpMatchArray & { index: number }, text: string) {
  if (html.has(name.toLowerCase()) || / (?:and|or) /.test(name)) return false;
  const before = text.charAt(index - 1);
  const after = text.slice(index + matched.length, index + matched.length + 2);
  return /^[\s("'“]?$/.test(before) && /^(?:[\s)"'”]|[.,;:!?](?:\s|$)|$)/.test(after);
}

const html: ReadonlySet<string> = new Set(
  'a b br code del details div em h1 h2 h3 hr i img ins kbd li mark ol p pre s small span strong sub summary sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  ),
);
