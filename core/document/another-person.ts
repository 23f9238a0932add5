import type { Step } from './step.ts';

const words =
  /\b(?:another|second|other|colleague|peer|someone else|different|four eyes|not the (?:one|same))\b/i;

/** Whether the title or the prose of a step says that someone else of the same role does it. */
export function saysAnotherPerson(step: Step): boolean {
  const texts = [
    step.title,
    ...step.prose.map((each) => each.text),
    ...step.details.map((each) => each.text),
  ];
  return texts.some((each) => words.test(each.text));
}
