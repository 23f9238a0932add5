import { find, irregularPassives, mostRead, type Place, read } from './english.ts';
import { masked } from './masked.ts';
import { verbs } from './verbs.ts';

const modal = '(?:must|should|shall|(?:has|have|needs?|ought|is|are) to)';
const adverb = '(?:also|then|always|first|next|immediately)';

/** Work to do, from the first word of the verb to the participle. */
const duties = [
  `${modal}(?: ${adverb})? be(?: \\w+ly)? \\w+`,
  '(?:is|are) (?:then|next|afterwards|finally|subsequently) \\w+',
];
/** Nearly every text has none. */
export const mayBePassive = new RegExp(`\\b(?:${duties.join('|')})\\b`.replaceAll(' ', '[\\s*_]+'), 'i');
const duty = new RegExp(`\\b(?:${duties.join('|')})$`.replaceAll(' ', '[\\s*_]+'), 'i');

/** Where a text says that something is done and does not say by whom, from the first word of the verb to the last. */
export function passivesIn(raw: string): readonly Place[] {
  if (raw.length > mostRead || !mayBePassive.test(raw)) return [];
  const text = masked(raw);
  if (!mayBePassive.test(text)) return [];
  const tree = read(text);
  const irregular = irregularPassives(tree);
  const ends = new Set<number>();
  return find(tree, ['be *', 'be * *', 'is *', 'are *', 'is * *', 'are * *']).flatMap(({ end, sentence }) => {
    const said = text.slice(Math.max(sentence.start, end - longestVerb), end);
    const words = duty.exec(said)?.[0];
    if (words === undefined || ends.has(end)) return [];
    if (!irregular.has(end) && !isRegularParticiple(words.split(/\s+/).at(-1) ?? '')) return [];
    ends.add(end);
    const start = end - words.length;
    if (isAside(text.slice(sentence.start, start)) || saysWho.test(text.slice(start, sentence.end)))
      return [];
    return [{ start, end }];
  });
}

/** In letters, with all that stands between: `ought to then be thoroughly documented`. */
const longestVerb = 120;

/** A person, or a machine that needs none. */
const saysWho = /\b(?:by|automatically)\b/i;

/** Whether what stands before the verb makes it no work: a reason, a condition, a description, what a screen does. */
function isAside(before: string): boolean {
  const clause = /[^,;:(–—]*$/.exec(before)?.[0] ?? '';
  return (
    /^\s*(?:you|they|we|i|it|this)\b/i.test(clause) ||
    asideWords.test(clause) ||
    /\b(?:no|not|never|may|might|can|could)\b|n't\b/i.test(clause) ||
    /\bautomatically\b/i.test(before)
  );
}

const asideWords =
  /\b(?:who|which|that|whose|where|when|whenever|if|once|until|unless|after|before|while|as|because|since|so|whether|what|how|than|why|for)\b/i;

/** Where a thing is and what it is called is no work. */
const states =
  /^(?:located|based|named|shown|displayed|used|required|needed|allowed|redirected|prompted|listed|followed|considered|avoided|prepared|qualified)$/i;

function isRegularParticiple(word: string): boolean {
  if (states.test(word)) return false;
  const stem = /^(\w+)ed$/i.exec(word)?.[1]?.toLowerCase() ?? '';
  return [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(.)\1$/, '$1')].some((each) =>
    verbs.has(each),
  );
}
