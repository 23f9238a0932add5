import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { nameKey } from '../names/name-key.ts';

export const purposeWithoutOutcome: DocumentRule = {
  name: 'purpose-without-outcome',
  group: 'ownership',
  severity: 'information',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'The purpose names no outcome',
  why: 'Whoever knows only that it is to be done cannot tell a good result from a bad one.',
  *check(document) {
    const purpose = document.value('purpose');
    if (!document.isProcedure || purpose === undefined) return;
    const what = isAboutTheDocument(purpose.text)
      ? 'The purpose speaks of the document, not of what is better afterwards.'
      : isTitleAgain(purpose.text, document.title?.text ?? '')
        ? 'The purpose says no more than the title.'
        : undefined;
    if (what === undefined) return;
    yield {
      at: purpose,
      what,
      next: 'Write what is true when it was done well, for whom, and by when: “Every new customer has … within …”.',
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Weekly call
          Purpose: ⟦The call takes place.⟧
        `,
      },
      {
        text: text`
          SOP: Billing set-up
          Purpose: ⟦This procedure describes the steps for billing set-up.⟧
        `,
      },
      {
        text: text`
          SOP: Return of a loan laptop
          Purpose: ⟦To ensure that the return of loan laptops is carried out properly⟧
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Weekly call
          Purpose: The sponsor names every open question before it costs a week.
        `,
      },
      {
        text: text`
          SOP: Billing set-up
          Purpose: This procedure makes sure that the first invoice is right.
        `,
      },
      {
        text: text`
          SOP: Return of a loan laptop
          Purpose: Every loan laptop is back within five days.
        `,
      },
    ],
  },
};

/** `The purpose of this SOP is to describe how …` */
const aboutTheDocument =
  /^(?:the (?:purpose|aim|goal|objective) of (?:this|the) (?:document|procedure|sop|process|standard operating procedure) is )?(?:(?:this|the) (?:document|procedure|sop|standard operating procedure) |to )(?:describes?|documents?|outlines?|details?|explains?|defines?|lists?|sets? out|lays? out)(?: in detail)? (?:(?:the|all|each|every|our) )?(?:steps?|process|procedure|way|instructions?|method|how)(?![\p{L}])/u;

/** An outcome may follow: `…, so that the customer pays without asking`. */
const outcome = / (?:so that|in order to|so as to|within|before|without|until|no later than) |\d/;

function isAboutTheDocument(purpose: string): boolean {
  const key = nameKey(purpose);
  return aboutTheDocument.test(key) && !outcome.test(key);
}

/** Whether a text has no word of weight that the title has not. */
function isTitleAgain(purpose: string, title: string): boolean {
  if (purpose.length > 200) return false;
  const inTitle = new Set(stemsOf(title));
  const words = stemsOf(purpose);
  return inTitle.size > 0 && words.every((word) => inTitle.has(word) || empty.has(word));
}

function stemsOf(sentence: string): readonly string[] {
  const words = nameKey(sentence).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}

/** Words that say of any work no more than that it is done. */
const empty: ReadonlySet<string> = new Set(
  (
    'a an and are be been by for from has have how in is it its of on or our that the their thi this to we will with ' +
    'take place happen occur do done doe carry carrie carried out perform performed performing execute executed conduct ' +
    'conducted complete completed ensure make sure properly correctly well regularly successfully proces procedure sop ' +
    'step all every each document run hold held purpose aim goal'
  ).split(' '),
);
