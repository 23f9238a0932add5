import type { Entry } from '../../grammar/index.ts';
import type { Part } from './parts.ts';
import { isImperative, mayBeImperative } from './sentence.ts';

/**
 * Whether the heading of a part is what somebody does: it says that it is a step, begins with a verb, or is numbered
 * among steps. `entry` is the field or section that goes by its name.
 */
export function isStepHeading(
  part: Part,
  entry: Entry | undefined,
  isAmongSteps: boolean,
  siblings: readonly Part[],
): boolean {
  if (part.isNumberedStep) return true;
  const isNumbered = part.number !== undefined && factsOf(siblings).numbered > 1;
  if (entry !== undefined && !(isAmongSteps && isNumbered)) return false;
  if (isStepTitle(part, siblings)) return !isNameOfGroup(part, siblings);
  return isDoing(part) || (isAmongSteps && isNumbered);
}

/** What is known of the headings that stand beside each other, which is asked for each of them. */
interface Facts {
  /** How many have a number, surely begin with a verb, or one of both. */
  readonly numbered: number;
  readonly imperative: number;
  readonly either: number;
}

const known = new WeakMap<readonly Part[], Facts>();

function factsOf(siblings: readonly Part[]): Facts {
  const before = known.get(siblings);
  if (before !== undefined) return before;
  const count = (test: (part: Part) => boolean) => siblings.filter(test).length;
  const facts = {
    numbered: count(({ number }) => number !== undefined),
    imperative: count(({ title }) => isImperative(title)),
    either: count(({ number, title }) => number !== undefined || isImperative(title)),
  };
  known.set(siblings, facts);
  return facts;
}

/** It begins with a verb; where a heading beside it surely does, a word that may be one is enough. */
function isStepTitle({ title }: Part, siblings: readonly Part[]): boolean {
  if (!/\s/.test(title)) return false;
  return isImperative(title) || (mayBeImperative(title) && factsOf(siblings).imperative > 0);
}

/** A heading above the only list of steps, or above headings that are steps, is the name of a group. */
function isNameOfGroup(part: Part, siblings: readonly Part[]): boolean {
  const { number, title, parts, blocks } = part;
  const steps = parts.filter((each) => each.number !== undefined || isStepTitle(each, parts));
  if (steps.length > 1 && blocks.length === 0) return true;
  const others = factsOf(siblings).either - (number !== undefined || isImperative(title) ? 1 : 0);
  return others === 0 && blocks.some((block) => block.type === 'list' && block.ordered === true);
}

/** `Testing the sender` above commands: it tells how that is done. */
function isDoing({ title, blocks }: Part): boolean {
  const [first = '', second] = title.toLowerCase().split(/\s+/);
  const base = first.replace(/ing$/, '');
  const isVerb = [base, `${base}e`, base.replace(/(.)\1$/, '$1')].some((each) => mayBeImperative(each));
  const hasList = blocks.some((block) => block.type === 'list' && block.ordered === true);
  return (
    second !== undefined &&
    first.endsWith('ing') &&
    isVerb &&
    !hasList &&
    blocks.some(({ type }) => type === 'code')
  );
}
