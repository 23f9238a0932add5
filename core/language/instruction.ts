import { verbs } from './verbs.ts';

/** `Then`, `In the console,`, `If it rains,`: what may stand before a verb that tells somebody what to do. */
const opening =
  /^(?:(?:after|afterwards|as|at|before|by|during|each|every|finally|first|for|from|if|in|instead|next|on|once|otherwise|second|then|to|under|unless|until|when|whenever|where|while|with|within)\b[^,.;:]{0,80},\s+)?(?:(?:then|next|also|finally|afterwards|now|please|always|never|only|just|and|or|not|do|don't|to)\s+)*(\w+)/i;
/** `That does not have to mean much` binds nobody. */
const duty =
  /\b(?:must|shall|should|(?<!n't |not )(?:has to|have to|needs? to)|ought to|(?:is|are) to|make sure|ensure)\b/i;
const verdict =
  /\b(?:is|are|was|were|be|been|has|have|had|does|did|can|could|will|would|we|they)\b|n't\b|(?:^|[,;:]|\b(?:and|but|so|as|if|when|because))\s*(?:you|it|this|these|there)\b/i;

/** Whether a sentence tells how things are, rather than what is to be done; a mere list of things does neither. */
export function isStatement(sentence: string): boolean {
  return !isInstruction(sentence) && verdict.test(sentence);
}

/** It begins with a verb, perhaps after saying when or where, or it says that something must be. */
export function isInstruction(sentence: string): boolean {
  const text = sentence.replace(/^\W+/, '');
  if (duty.test(text) || verbs.has(/^\w+/.exec(text)?.[0].toLowerCase() ?? '')) return true;
  return verbs.has(opening.exec(text)?.[1]?.toLowerCase() ?? '');
}
