import { escaped } from '../../prose/escaped.ts';
import { element } from './markup.ts';

export interface Line {
  readonly text: string;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  /** From `x` to the other end of the room, where texts begin that are written from right to left. */
  readonly width: number;
  readonly anchor?: 'middle' | 'end';
  /** The text that it is a line of, where that has several: its direction is that of all its lines. */
  readonly of?: string;
  readonly class: string;
}

/**
 * A line of text. One that begins from right to left stands at the right of its room, between marks that keep its words
 * in order whatever direction the page has.
 */
export function textLine({ text, x, y, width, anchor, of = text, class: name }: Line): string {
  const isTurned = rightToLeft.test(of);
  const content = isTurned ? `\u2067${escaped(text)}\u2069` : escaped(text);
  const turnedStart = isTurned && anchor === undefined;
  return element(
    'text',
    {
      class: name,
      x: turnedStart ? x + width : x,
      y,
      'text-anchor': turnedStart ? 'end' : anchor,
    },
    content,
  );
}

/** The first letter that has a direction is of a script that is written from right to left. */
const rightToLeft =
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
