/** A character that nobody sees, and that makes a text another one than it seems to be. */
export interface Invisible {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** `U+202E, which turns the order of what follows around` */
  readonly said: string;
}

/**
 * Controls, lone halves of characters, line ends that are none here, and what has no width. What chooses between two
 * forms of the character before it is part of that.
 */
const invisible =
  /[[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]--[\t\n\r\p{Variation_Selector}]]/v;
const each = new RegExp(invisible, 'gv');

/** Nearly every text has nothing but this in it, which is quicker to see. */
const visible = /^[\t\n\r\x20-\x7e\xa0-\xac\xae-\u02ff]*$/;

/** Whether it is worth a look at each line. */
export function mayHideSomething(text: string): boolean {
  return !visible.test(text);
}

/** The invisible characters of a line that have no business there. */
export function invisiblesIn(line: string): readonly Invisible[] {
  if (!invisible.test(line)) return [];
  const isRightToLeft = rightToLeft.test(line);
  return [...line.matchAll(each)]
    .filter(({ 0: character, index }) => {
      const before = line.slice(Math.max(0, index - nearby), index);
      const after = line.slice(index + character.length, index + character.length + nearby);
      return !isLegitimate(character, before, after, isRightToLeft);
    })
    .map(({ 0: character, index }) => ({
      start: index,
      end: index + character.length,
      said: nameOf(character),
    }));
}

/** In letters: what has to do with a character stands close to it. */
const nearby = 40;

/** Whether a script or an emoji needs it: where it is doubtful, it does. */
function isLegitimate(character: string, before: string, after: string, isRightToLeft: boolean): boolean {
  switch (character) {
    case '\u200c':
    case '\u200d':
      return joined.test(before) && joins.test(after);
    case '\u200e':
    case '\u200f':
    case '\u061c':
      return isRightToLeft;
    case '\u200b':
      return withoutSpacesAtEnd.test(before) && withoutSpaces.test(after);
    case '\u00ad':
      return /\p{L}$/u.test(before) && /^\p{L}/u.test(after);
    default:
      if (character === '\u180e') return /\p{Script=Mongolian}$/u.test(before);
      if (/[\u115f\u1160]/.test(character)) return /\p{Script=Hangul}/u.test(before + after);
      if (/[\u17b4\u17b5]/.test(character)) return /\p{Script=Khmer}/u.test(before);
      // The flags of Scotland and of others are written with tags.
      return /^[\u{e0020}-\u{e007f}]$/u.test(character) && /🏴[\u{e0020}-\u{e007f}]*$/u.test(before);
  }
}

/** Letters of scripts that join, their marks, and emoji: what may stand around a joiner. */
const joiners =
  '\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f\\p{M}[\\p{L}--[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]]';
const joined = new RegExp(`[${joiners}]$`, 'v');
const joins = new RegExp(`^[${joiners}]`, 'v');
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const withoutSpaces = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const withoutSpacesAtEnd =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}, ${described(code)}`;
}

function described(code: number): string {
  if (code === 0) return 'a null character';
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return 'a control character';
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a character';
  if (code === 0x202d || code === 0x202e) return 'which changes the order in which letters are shown';
  if ((code >= 0x202a && code <= 0x202c) || (code >= 0x2066 && code <= 0x2069) || isMark(code))
    return 'which changes the direction of the text';
  if (code === 0x2028 || code === 0x2029) return 'a line end that is none here';
  if (code === 0xad) return 'a hyphen that is not shown';
  return 'a character without width';
}

function isMark(code: number): boolean {
  return code === 0x200e || code === 0x200f || code === 0x61c || (code >= 0x206a && code <= 0x206f);
}
