import type { Part } from '../../../grammar/index.ts';
import { listed, quote } from '../../findings/quote.ts';
import { replace } from '../../fixes/edit.ts';
import { sameName } from '../../names/name-key.ts';
import { nearest } from '../../names/nearest.ts';
import { splitAtFirstComma } from '../../values/first-comma.ts';
import type { SyntaxReport } from '../report.ts';

/** A value that is none of the words it may be. With `reason`, text behind a comma explains it. */
export function choiceReport(
  value: Part,
  choices: readonly string[],
  name: string,
  reason = false,
): SyntaxReport | undefined {
  const word = reason ? splitAtFirstComma(value).first : value;
  if (choices.some((choice) => sameName(choice, word.text))) return undefined;
  return {
    code: 'value-unknown',
    at: word,
    what: `${quote(word.text)} is not ${name}.`,
    next: `Write ${listed(choices.map(quote), 'or')}.`,
    fixes: (document) =>
      (nearest(word.text, choices).length > 0 ? nearest(word.text, choices) : choices).map(
        (choice, index) => ({
          title: `Write ${quote(choice)}`,
          edits: [replace(document, word, choice)],
          safe: false,
          preferred: index === 0 && nearest(word.text, choices).length > 0,
        }),
      ),
  };
}
