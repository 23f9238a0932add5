/** A text without what cannot be seen and could do harm in a drawing; what ends a line becomes a blank. */
export function visible(text: string): string {
  return harmless.test(text) ? text : text.replace(unseen, (character) => (blank.test(character) ? ' ' : ''));
}

const harmless = /^[\x20-\x7e]*$/;

/** Control characters, halves of a pair that stand alone, and what turns the direction of the text. */
const unseen = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const blank = /[\t\n\r\u0085\u2028\u2029]/;
