import { text } from '../findings/example.ts';
import { counted } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';

const mostWords = 8;

export const titleTooLong: DocumentRule = {
  name: 'title-too-long',
  group: 'ownership',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'The title is long',
  why: 'A title is what people search for, say aloud and link to; a long one is shortened by everyone in another way.',
  *check(document) {
    const { title } = document;
    if (title === undefined) return;
    const words = wordsOf(title.text);
    if (words <= mostWords) return;
    const shorter = withoutFiller(title.text);
    yield {
      at: title,
      what: `The title has ${counted(words, 'word')}.`,
      next: `Name the procedure in at most ${mostWords} words; the rest belongs in “Purpose” or “Scope”.`,
      fixes: () =>
        shorter === undefined
          ? []
          : [
              {
                title: `Call it “${shorter}”`,
                edits: [replace(document, title, shorter)],
                safe: false,
                preferred: true,
                byPerson: true,
              },
            ],
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: ⟦Standard operating procedure for checking the storage of chilled food⟧
        `,
        fixed: text`
          SOP: Checking the storage of chilled food
        `,
      },
      {
        text: text`
          SOP: ⟦Checking every fridge, freezer and shelf of the kitchen twice a day⟧
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check
        `,
      },
      {
        text: text`
          SOP: Checking the storage of all chilled food – mornings
        `,
      },
    ],
  },
};

function wordsOf(title: string): number {
  return title.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const filler =
  /^(?:(?:the )?(?:standard operating )?(?:procedure|process|sop|instructions?|guidelines?) (?:for|to|on|of)(?: the)?|how to) /i;

/** The title without words that every title could begin with, when that makes it short enough. */
function withoutFiller(title: string): string | undefined {
  const rest = title.replace(filler, '');
  if (rest === title || wordsOf(rest) > mostWords) return undefined;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
