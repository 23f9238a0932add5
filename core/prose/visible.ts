/** A text without what cannot be seen and could do harm in a drawing; what ends a line becomes a blank. */
export function visible(text: string): string {
  return harmless.test(text) ? text : text.replace(unseen, (character) => (blank.test(character) ? ' ' : ''));
}

/** Nearly every text has nothing but this in it, which is quick to see: neither what is unseen nor any half of a pair. */
const harmless = /^[\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/;

/** Control characters, halves of a pair that stand alone, and what turns the direction of the text. */
const unseen = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const blank = /[\t\n\r\u0085\u2028\u2029]/;
