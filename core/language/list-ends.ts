/** Whether something tells where a list ends that `etc.` or the like leaves open: what stands before it, and behind. */
export function isBounded(before: string, after: string): boolean {
  return examples.test(before) || isWithin(before, after) || tellsWhich.test(after) || namesKind(after);
}

/** A list of examples is never complete, and its reader knows that. */
const examples = /\b(?:e\.?g|i\.?e|for example|for instance|such as|like|examples?)\b/i;

/**
 * `Collect the dependencies (keys, groups, etc.)`, `Personal data – names, numbers, etc. – is masked`: the word before
 * the bracket or the dash says what belongs to it.
 */
function isWithin(before: string, after: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')') || (/\s[–—]\s/.test(before) && closes.test(after));
}

const closes = /^[.,]?\s+[–—]\s/;

/** `contracts, orders, etc. that the customer has signed` */
const tellsWhich = /^[.,]?\s+(?:that|which|who|whose)\b/i;

/** `legal, financial, etc. reasons`: the word behind the list says what belongs to it. */
function namesKind(after: string): boolean {
  const [, word] = /^,?\s+([a-z]{3,})\b/.exec(after) ?? [];
  return word !== undefined && !goesOn.has(word) && !/(?:ing|ed)$/.test(word);
}

/** Words that begin something new behind a list. */
const goesOn: ReadonlySet<string> = new Set(
  (
    'about after again all also and any are because been before but can could did does during each every first for ' +
    'from had has have into its may might must next not once only onto our over per shall should since than that the ' +
    'their them then there these they this those through too under until upon using via was were when where while ' +
    'will with within without would you your'
  ).split(' '),
);
