import { find, mostRead, type Place, read } from './english.ts';
import { masked } from './masked.ts';
import { verbs } from './verbs.ts';

/** Names that no single person answers to. What everybody does, each one of them does. */
const nobody = [
  'we',
  'someone',
  'somebody',
  'anyone',
  'anybody',
  'the team',
  'our team',
  'the department',
  'all staff',
  'the staff',
  'all team members',
  'team members',
  'the whole team',
  'the relevant person',
  'the responsible person',
  'the appropriate person',
  'a team member',
  'a member of the team',
  'a member of staff',
];
/** Nearly every text has none of them. */
export const mayNameNobody = new RegExp(`\\b(?:${nobody.join('|').replaceAll(' ', '\\s+')})\\b`, 'i');
const whole = new RegExp(
  `^(?:${nobody.join('|')}|team|everyone|everybody|everyone else|all|staff|anyone available|whoever is available)$`,
  'i',
);

/** Whether a role is nobody in particular. */
export function isNobody(role: string): boolean {
  return whole.test(role.trim());
}

/** Where a text says that nobody in particular does something. */
export function nobodyIn(raw: string): readonly Place[] {
  if (raw.length > mostRead || !mayNameNobody.test(raw)) return [];
  const text = masked(raw);
  if (!mayNameNobody.test(text)) return [];
  return find(read(text), nobody).flatMap(({ start, end, sentence }) => {
    const [before, after] = [text.slice(sentence.start, start), text.slice(end, sentence.end)];
    if (isWithinBrackets(before)) return [];
    return begins.test(before) && acts(text.slice(start, end), after) ? [{ start, end }] : [];
  });
}

/** The sentence begins with it, or a part that stands on its own. */
const begins =
  /^\W*$|(?:^|[,;:]\s*|\band\s+|\bor\s+)(?:then|next|afterwards|finally|also|and|in addition|at this point|once a \w+)?,?\s*$/i;

/** `notifications that matter (e.g. someone adds you)` */
function isWithinBrackets(before: string): boolean {
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** What follows is work: a duty, or something that is done. `We recommend` and `we believe` are none. */
function acts(who: string, after: string): boolean {
  const { duty, verb = '' } = action.exec(after.toLowerCase())?.groups ?? {};
  if (opinions.has(verb)) return false;
  if (duty !== undefined || many.test(who))
    return verbs.has(verb) && (!/^we$/i.test(who) || (duty !== undefined && duty.trim() !== 'will'));
  return [verb.replace(/s$/, ''), verb.replace(/es$/, ''), verb.replace(/ies$/, 'y')].some(
    (base) => base !== verb && verbs.has(base),
  );
}

const action =
  /^\s+(?<duty>(?:must|should|shall|will|needs? to|have to|has to|(?:is|are) to)\s+)?(?:also |then |always |usually |typically )?(?<verb>\w+)/;

/** Names that go with `send`; the others go with `sends`. */
const many = /^(?:we|all staff|all team members|team members)$/i;

/** What `we` say of ourselves rather than do. */
const opinions: ReadonlySet<string> = new Set(
  'be have recommend suggest know hope hear encourage see try like feel need keep value define consider understand expect want believe aim offer use provide'.split(
    ' ',
  ),
);
