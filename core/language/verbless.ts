import { verbs } from './verbs.ts';

/** Whether a title is surely the name of a thing: `Names of the test users`, `Contract approval`. */
export function isVerbless(title: string): boolean {
  const words = title
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const [first = '', second] = words;
  if (verbs.has(first) || startsOtherwise.test(title) || first.endsWith('ing')) return false;
  if (words.some((word, i) => i > 0 && doesSomething(word, words[i + 1]))) return false;
  if (second === 'of') return true;
  if (second !== undefined && objects.has(second)) return false;
  return things.test(first) || (second !== undefined && things.test(second) && words.length === 2);
}

/** `In the console, open …`, `If …`, `Do not …`, `Then …`: a verb may follow, or a whole sentence. */
const startsOtherwise =
  /[?!`]|^(?:if|when|for|in|on|at|with|after|before|by|from|to|until|while|once|as|under|using|do|don't|not|never|always|then|next|also|please|only|re|carefully|immediately|\w+ly)\b/i;

/** `Customer signs the contract`: somebody does something after all. */
function doesSomething(word: string, next: string | undefined): boolean {
  if (/^(?:is|are|has|have|does|must|should|shall|will|can|may)$/.test(word)) return true;
  const isVerb = verbs.has(word) || verbs.has(word.replace(/s$/, '')) || verbs.has(word.replace(/es$/, ''));
  return isVerb && next !== undefined && objects.has(next);
}

/** What stands behind a verb: then an unknown word before it is one. */
const objects = new Set(
  'the a an all each every any its their your this these those both it them up out off'.split(' '),
);

const things =
  /(?:tion|sion|ment|ness|ance|ence|ity|ism|ysis|roval|oval|newal|posal|ferral)s?$|^(?:email|invoice|customer|password|data|agenda|minutes|payment|feedback|status|meeting|kick-off|final|weekly|monthly|daily|quarterly|initial|new|first|second|third|last|call|the|a|an|our|my)$/;
