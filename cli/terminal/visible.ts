/** What a terminal would act on instead of showing it, or would not show at all. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/u;
/** Most texts are, and need no more to be asked: what follows takes longer to be compiled than many a command to run. */
const plain = /^[ -~]*$/;
const everyUnsafe = new RegExp(unsafe, 'gu');

/** What makes one sign of several characters, as in many emoji and in the letters of many scripts. */
const joining = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]/u;
/** What it may follow; behind a Latin letter it would only hide. */
const joinable = /^(?:[\d#*]\ufe0f|[^\p{ASCII}\p{Script=Latin}\p{Default_Ignorable_Code_Point}])/u;

/**
 * A text as it is safe to show: what is invisible, turns the direction of the text or steers the terminal is named
 * instead, so that nobody is shown something other than what is there.
 */
export function visible(text: string): string {
  if (plain.test(text) || !unsafe.test(text)) return text;
  let shown = '';
  for (const { segment } of graphemesOf(text)) shown += visibleGrapheme(segment);
  return shown;
}

/** The same for what is one character to its reader. */
export function visibleGrapheme(grapheme: string): string {
  if (plain.test(grapheme) || !unsafe.test(grapheme)) return grapheme;
  const isJoined = joinable.test(grapheme);
  return grapheme.replace(everyUnsafe, (character) =>
    isJoined && joining.test(character) ? character : nameOf(character),
  );
}

/** What a reader takes for one character each. */
export function graphemesOf(text: string): Iterable<Pick<Intl.SegmentData, 'segment' | 'index'>> {
  if (plain.test(text)) return Array.from(text, (segment, index) => ({ segment, index }));
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(text);
}

let segmenter: Intl.Segmenter | undefined;

const controlPictures = 0x2400;

function nameOf(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return String.fromCodePoint(controlPictures + code);
  if (code === 0x7f) return '␡';
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
