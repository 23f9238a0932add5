import { kinds } from '../../../grammar/index.ts';
import type { SopDocument } from '../../document/document.ts';
import { type Aspect, aspectOf } from '../aspects.ts';
import type { SaysOther } from '../edit.ts';
import { branchAlone, nameOf, nounOf, numbered } from './naming.ts';
import { ofInstructions } from './of-instructions.ts';
import { contrasted, one as oneOf, quoted, sentence, shownValues } from './wording.ts';

/** What a piece says of itself now, and what it said. */
export function ofValue(edit: SaysOther, document: SopDocument): string {
  const { after, name } = edit;
  const aspect = aspectOf(after, name);
  const isQuoted = aspect.quoted === true;
  const isPair = edit.was.length === 1 && edit.is.length === 1;
  const [then, now] = [edit.was[0]?.text ?? '', edit.is[0]?.text ?? ''];
  const [was, is] =
    isPair && isQuoted
      ? (contrasted(then, now).map((text) => (text === '' ? 'nothing' : quoted(text))) as [string, string])
      : [shownValues(edit.was, isQuoted), shownValues(edit.is, isQuoted)];
  const said: Said = { is: edit.is.length > 0 ? is : undefined, was: edit.was.length > 0 ? was : undefined };
  const subject = nameOf(after, document);
  if (name === 'kind') return sentence(`the document is now ${kindOf(edit.is)}; it was ${kindOf(edit.was)}`);
  if (after.sort === 'step' && name === 'role') return ofRole(subject, said);
  if (after.sort === 'step' && name === 'title')
    return sentence(`${numbered(after, document)} is now called ${is}; it was called ${was}`);
  if (after.sort === 'step' && name === 'instructions') return ofInstructions(subject, edit);
  if (after.sort === 'branch' && name === 'condition') {
    const { owner } = after;
    const where = owner === undefined || owner.sort === 'document' ? '' : `in ${nameOf(owner, document)} `;
    return sentence(`${where}${branchAlone(edit.before)} is now ${is}`);
  }
  if (after.sort === 'branch' && name === 'target') return ofWay(subject, said);
  if ((after.sort === 'thing' || after.sort === 'track') && name === 'name')
    return sentence(`the ${nounOf(after)} ${was} is now ${after.name === 'history' ? '' : 'called '}${is}`);
  // Of several, nobody knows which one is meant.
  const noun = (after.values.get(name)?.length ?? 0) > 1 ? oneOf(aspect.noun) : `the ${aspect.noun}`;
  if (after.sort === 'document') return ofDocument(noun, aspect, said);
  return aspect.verb === undefined ? ofNoun(subject, noun, aspect, said) : ofVerb(subject, aspect.verb, said);
}

/** What is said on each side; undefined where nothing is. */
interface Said {
  readonly is: string | undefined;
  readonly was: string | undefined;
}

function ofRole(subject: string, { is, was }: Said): string {
  if (is === undefined) return sentence(`${subject} no longer says whose it is; it was the ${was}'s`);
  return sentence(
    `${subject} now belongs to the ${is}; it ${was === undefined ? 'named nobody' : `was the ${was}'s`}`,
  );
}

function ofWay(subject: string, { is, was }: Said): string {
  if (is === undefined) return sentence(`${subject} no longer leads to ${was}`);
  return sentence(`${subject} now leads to ${is}${was === undefined ? '' : `; it led to ${was}`}`);
}

function ofDocument(changed: string, { noun }: Aspect, { is, was }: Said): string {
  if (was === undefined) return sentence(`there is now ${oneOf(noun)}: ${is}`);
  if (is === undefined) return sentence(`there was ${oneOf(noun)}, and it is gone: ${was}`);
  return sentence(`${changed} is now ${is}; it was ${was}`);
}

function ofNoun(subject: string, changed: string, { noun }: Aspect, { is, was }: Said): string {
  if (was === undefined) return sentence(`${subject} has ${oneOf(`new ${noun}`)}: ${is}`);
  if (is === undefined) return sentence(`${subject} has lost ${oneOf(noun)}: ${was}`);
  return sentence(`${changed} of ${subject} is now ${is}; it was ${was}`);
}

function ofVerb(subject: string, [aid, verb]: readonly [string, string], { is, was }: Said): string {
  const said = (adverb: string, value: string | undefined) =>
    [subject, aid, adverb, verb, value].filter((word) => word !== '').join(' ');
  if (is === undefined) return sentence(said('no longer', was));
  return sentence(was === undefined ? said('now', is) : `${said('now', is)}; it was ${was}`);
}

function kindOf(values: SaysOther['is']): string {
  const kind = kinds.find((each) => each.kind === values[0]?.text);
  return kind === undefined ? 'of no kind' : oneOf(kind.label);
}
