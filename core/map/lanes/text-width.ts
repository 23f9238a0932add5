import { eastAsianWidth } from 'get-east-asian-width';

/** Widths of characters in thousandths of the font's size, as in the usual sans-serif fonts, rounded up. */
const groups: Readonly<Record<number, string>> = {
  240: "ijl'|",
  300: ' !,.:;/\\[]IftJ()-r`{}"',
  380: '*',
  520: 'cksvxyz^_',
  570: '0123456789abdeghnopqu$#?L€',
  610: '+<=>~FTZ',
  690: 'ABEKPSVXY&',
  750: 'CDHNRUw',
  800: 'GOQ',
  880: 'mM%',
  970: 'W',
  1000: '@…—',
};
const ascii = new Uint16Array(128).fill(600);
for (const [width, characters] of Object.entries(groups))
  for (const character of characters) ascii[character.charCodeAt(0)] = Number(width);

const noWidth = /[\p{M}\p{Cf}]/u;
const picture = /\p{Extended_Pictographic}/u;

/** About how wide a text is, in the unit of the font's size; bold letters are a little wider. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    if (code < 128) sum += ascii[code] as number;
    else sum += otherWidth(String.fromCodePoint(code), code);
    if (code > 0xffff) at++;
  }
  return (sum * size * (bold ? 1.07 : 1)) / 1000;
}

function otherWidth(character: string, code: number): number {
  if (noWidth.test(character)) return 0;
  if (picture.test(character)) return 1300;
  return isWide(code) ? 1000 : 600;
}

/** The scripts of East Asia, whose characters are squares and part anywhere. */
export function isWide(code: number): boolean {
  return code >= 0x1100 && eastAsianWidth(code) === 2;
}
