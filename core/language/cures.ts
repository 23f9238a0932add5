import type { Step } from '../document/step.ts';
import { isInstruction, isStatement } from './instruction.ts';
import { isBounded } from './list-ends.ts';
import type { Reason } from './reasons.ts';
import { verbs } from './verbs.ts';

/** A word in its sentence. */
export interface InSentence {
  readonly reason: Reason;
  readonly before: string;
  readonly after: string;
  /** A link follows the word. */
  readonly isLinked: boolean;
  /** The sentence stands in prose, which also explains; a title, a detail or a rule says what is to be done. */
  readonly isProse: boolean;
}

/** Whether the sentence says how many, when or on which condition, or asks for nothing at all. */
export function isSettled(word: InSentence): boolean {
  const { reason, before, after, isLinked, isProse } = word;
  if (tellsWhich.test(before) || allows.test(before) || denies.test(before)) return true;
  if (asks.test(after) || isPurpose(before, after) || tellsHowItIs(word)) return true;
  switch (reason) {
    case 'open-list':
      return isBounded(before, after) || (isProse && !isInstruction(before + after));
    case 'unmeasured-quality':
      if (isLinked || tellsHow.test(before)) return true;
      break;
    case 'escape-clause':
      if (saysForWhat.test(after) || isRemark(before, after)) return true;
      break;
    case 'vague-frequency':
      if (!tellsHowOften(before, after)) return true;
      break;
  }
  return cure.test(without(before)) || cure.test(without(after));
}

const numbers = '\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|twice)\\b';
const times = [
  '\\b(?:daily|hourly|weekly|monthly|quarterly|yearly|annually|every|today|tomorrow|tonight|midnight|noon)\\b',
  '\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b',
  '\\b(?:end|beginning|start) of\\b',
  '\\b(?:same|next|one|an?) (?:business |working )?(?:minute|hour|day|week|month|quarter|year)\\b',
  '\\b(?:no|not) later than\\b|\\bat the latest\\b',
].join('|');
const conditions = '\\b(?:if|when|whenever|until|unless|once|in case|provided that|as long as|as soon as)\\b';

/** What in the same sentence makes an open word a definite one. */
const cure = new RegExp([numbers, times, conditions].join('|'), 'i');

/** `if needed` is no condition that anyone could name. */
function without(text: string): string {
  return text.replace(
    /\b(?:if|when|whenever|once)\s+(?:\w+\s+)?(?:needed|necessary|required|appropriate|applicable|possible)\b/gi,
    '',
  );
}

/** `customers who order regularly` tells which customers are meant. */
const tellsWhich = /\b(?:who|which|whose)\b[^,;:]*$/i;

/** `Files may be attached as needed`: what may be done may be left. */
const allows = /\b(?:may|might|can|could)\b|\b(?:okay|ok|fine|free|possible|welcome|hesitate) to\b/i;

/** `Errors will not be properly shown`, `the aim is not to answer as fast as possible` */
const denies = /\bnot (?:be\s+|to\b[^,;]*)$/i;

const asks = /\?\W*$/;

/** `To properly tell the colours, use daylight`: what is to be done stands behind the comma. */
function isPurpose(before: string, after: string): boolean {
  return /^\W*(?:in order )?to\b[^,;]*$/i.test(before) && after.includes(',');
}

/** `the guidelines for using it properly` */
const tellsHow = /\b(?:how|guidelines?|instructions?|advice|tips)\s+(?:for|on|about|to)\b[^,;]*$/i;

/** A bar is a statement as well, `The names are properly spelt`, but not one about you and me. */
function tellsHowItIs({ reason, before, after }: InSentence): boolean {
  const sentence = before + after;
  return isStatement(sentence) && (reason !== 'unmeasured-quality' || pronouns.test(sentence));
}

const pronouns = /\b(?:we|you|it|they|this|these|there)\b/i;

/** `as required by the contract` says by what, `as needed for the audit` for what. */
const saysForWhat = /^\s+(?:by|for|under|per|to|from|as|because|based|depending|according)\b/i;

/** `The link (if applicable) works`: a remark on a thing that there may be or not. */
function isRemark(before: string, after: string): boolean {
  return before.endsWith('(') && after.startsWith(')');
}

/** `Update the list regularly`, `they must regularly test it`; not `these steps regularly change`. */
function tellsHowOften(before: string, after: string): boolean {
  const next = /^\W*(\w*)/.exec(after)?.[1]?.toLowerCase() ?? '';
  if (/(?:^|[,;:]|\b(?:and|then|or))\W*$/i.test(before)) return next === '' || verbs.has(next);
  if (/\b(?:must|should|shall|will|to|be)\W*$/i.test(before)) return true;
  return isInstruction(before) && endsClause.test(after);
}

const endsClause =
  /^\W*(?:$|[.,;:)]|(?:with|in|for|on|by|during|throughout|about|and|to|at|from|that|whether|what|who|how)\b)/i;

/** Fields that say for the whole step what the word leaves open. */
const answers: Readonly<Record<Reason, readonly string[]>> = {
  'vague-frequency': ['repeat', 'window'],
  'vague-deadline': ['within', 'by', 'takes'],
  'escape-clause': ['only if'],
  'unmeasured-quality': ['quality bar'],
  'open-list': [],
};

/** Whether a field of the step, other than the one that the word stands in, answers what it leaves open. */
export function isAnswered(reason: Reason, step: Step | undefined, field: string | undefined): boolean {
  return answers[reason].some((name) => name !== field && step?.field(name) !== undefined);
}
