import { isWide, textWidth } from './text-width.ts';

export interface Room {
  /** Of a line, in pixels. */
  readonly width: number;
  readonly lines: number;
  /** Of the font. */
  readonly size: number;
  readonly bold?: boolean;
}

export interface Wrapped {
  readonly lines: readonly string[];
  /** There was more, and an ellipsis stands for it. */
  readonly isCut: boolean;
}

/** The lines of a text in a room; blanks at their ends are gone. */
export function wrapped(text: string, room: Room): Wrapped {
  const width = (part: string) => textWidth(part, room.size, room.bold);
  const whole = text.trim();
  if (width(whole) <= room.width) return { lines: whole === '' ? [] : [whole], isCut: false };
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, room, width)) {
    if (line === '' || width(line + piece.trimEnd()) <= room.width) {
      line += piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece;
    if (lines.length === room.lines) return { lines: withEllipsis(lines, room.width, width), isCut: true };
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return { lines, isCut: false };
}

/** What stays together: a word with the blank after it, a single character of East Asia, a part of a long word. */
function* pieces(text: string, room: Room, width: (part: string) => number): Generator<string> {
  for (const [word] of text.matchAll(/\S+\s*/g)) {
    const isLong = width(word.trimEnd()) > room.width;
    if (!isLong && !hasWide(word)) yield word;
    else if (isLong && !hasWide(word)) yield* parts(word, room.width, width);
    else for (const { segment } of characters.segment(word)) yield segment;
  }
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide = /[\u1100-\uffdc\u{10000}-\u{3fffd}]/u;

function hasWide(word: string): boolean {
  return wide.test(word) && Array.from(word).some((character) => isWide(character.codePointAt(0) as number));
}

function* parts(word: string, most: number, width: (part: string) => number): Generator<string> {
  let part = '';
  for (const { segment } of characters.segment(word)) {
    if (part !== '' && width(part + segment) > most) {
      yield part;
      part = '';
    }
    part += segment;
  }
  if (part !== '') yield part;
}

function withEllipsis(
  lines: readonly string[],
  most: number,
  width: (part: string) => number,
): readonly string[] {
  const last = Array.from(characters.segment(lines.at(-1) ?? ''), ({ segment }) => segment);
  while (last.length > 0 && width(`${last.join('')}…`) > most) last.pop();
  return [...lines.slice(0, -1), `${last.join('').trimEnd()}…`];
}
