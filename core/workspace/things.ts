import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { indexed, keysMissing } from '../document/index-of-blocks.ts';
import { perBlock } from '../document/per-block.ts';
import type { Step } from '../document/step.ts';
import { inKeptBlocks } from '../document/stretches.ts';
import { splitAtCommas } from '../document/thing.ts';
import { fromSteps } from '../document/work.ts';
import { nameKey } from '../names/name-key.ts';
import { links } from '../prose/links.ts';
import { receiversOf } from '../values/handover.ts';
import { namesOf, textsOf } from '../values/list.ts';

/** A thing that a step names: what it needs, or leaves behind. */
export interface StepThing {
  readonly step: Step;
  readonly part: Part;
  readonly key: string;
}

/** What the steps of a document need. */
export function needsOf(document: SopDocument): readonly StepThing[] {
  return needsInAll(document.workBlocks);
}

/** What they leave behind. */
export function outputsOf(document: SopDocument): readonly StepThing[] {
  return outputsInAll(document.workBlocks);
}

const needsIn = perBlock(
  fromSteps((step) => step.fieldsNamed('needs').flatMap(namesOf).map(thingOf(step)), ['needs']),
);
const needsInAll = inKeptBlocks(needsIn);

const outputsIn = perBlock(
  fromSteps((step) => step.fieldsNamed('output').flatMap(textsOf).map(thingOf(step)), ['output']),
);
const outputsInAll = inKeptBlocks(outputsIn);

function thingOf(step: Step): (part: Part) => StepThing {
  return (part) => ({ step, part, key: nameKey(part.text).replace(amount, '') });
}

/** `2 labels`, `a copy of the contract`: how many and which one is no part of the name. */
const amount = /^(?:(?:\d+|an?|one|two|three) (?:x )?(?:\p{L}+ of )?)?(?:(?:the|an?|both|all) )?/u;

/** What the steps leave behind that none of them needs, and that is not passed on: each place at which it stands. */
export function thingsNotTaken(document: SopDocument): readonly StepThing[] {
  const blocks = document.workBlocks;
  const made = madeIn(blocks);
  const untaken = keysMissing(made, [neededIn(blocks), passedIn(blocks)]);
  return untaken.filter((key) => !recorded(document).has(key)).flatMap((key) => made.get(key));
}

/** What they need that none of them leaves behind, and that is not passed on: of each the places at which it stands. */
export function thingsNotMade(document: SopDocument): readonly (readonly StepThing[])[] {
  const blocks = document.workBlocks;
  const needed = neededIn(blocks);
  const unmade = keysMissing(needed, [madeIn(blocks), passedIn(blocks)]);
  return unmade.filter((key) => !recorded(document).has(key)).map((key) => needed.get(key));
}

const neededIn = indexed((block) => needsIn(block).map((thing) => [thing.key, thing] as const));
const madeIn = indexed((block) => outputsIn(block).map((thing) => [thing.key, thing] as const));

/** What passes from hand to hand, as keys: handed over, approved, recorded. */
function passedOn(document: SopDocument): readonly string[] {
  return [...passedOnInAll(document.workBlocks), ...recorded(document)];
}

function recorded(document: SopDocument): ReadonlySet<string> {
  return document.once('recorded', () => new Set(document.records.map(({ name }) => nameKey(name.text))));
}

const passedOnIn = perBlock(
  fromSteps(
    ({ fields }) =>
      fields.flatMap(({ name, value }): readonly string[] => {
        if (name === 'approves' || name === 'record') return [nameKey(value.text)];
        return name === 'handover' ? thingsHandedOver(value) : [];
      }),
    ['approves', 'record', 'handover'],
  ),
);
const passedOnInAll = inKeptBlocks(passedOnIn);
const passedIn = indexed((block) => passedOnIn(block).map((key) => [key, true] as const));

/** Only who knows the roles can tell where the thing ends; that it begins the value is enough here. */
function thingsHandedOver(value: Part): readonly string[] {
  const ends = receiversOf(value).map(({ start }) => start - value.start - ' to '.length);
  return [value.text, ...ends.map((end) => value.text.slice(0, Math.max(0, end)))].map(nameKey);
}

/** What is at hand before the work begins, or can be opened from the document, as keys. */
export function atHand(document: SopDocument): ReadonlySet<string> {
  return document.once('at hand', () => {
    const inline = document.sectionsNamed('inputs').flatMap(({ heading }) => splitAtCommas(heading.value));
    const bullets = [...document.items('inputs'), ...document.items('references')].map(({ text }) => text);
    const names = [...inline, ...bullets].map(({ text }) => text);
    return new Set([...names, ...links(document).map(({ label }) => label)].map(nameKey));
  });
}

/** Whether one name says the other with a word more: `welcome pack` and `personalised welcome pack`. */
function isLike(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return ` ${long} `.includes(` ${short} `);
}

/** Whether the steps need it, or pass it on, by a name with a word more, or one less. */
export function isTakenAs(document: SopDocument, key: string): boolean {
  const taken = () => [...needsOf(document).map((need) => need.key), ...passedOn(document)];
  return isLikeOneOf(
    document.once('taken', () => taken().slice(0, mostCompared)),
    key,
  );
}

/** Whether the steps leave it behind, or it is there anyway, by a name with a word more, or one less. */
export function isGivenAs(document: SopDocument, key: string): boolean {
  const given = () => [
    ...outputsOf(document).map((output) => output.key),
    ...atHand(document),
    ...passedOn(document),
  ];
  return isLikeOneOf(
    document.once('given', () => given().slice(0, mostCompared)),
    key,
  );
}

/** A document that names more things is not written by hand, and comparing all of them takes the square of it. */
const mostCompared = 2000;

function isLikeOneOf(names: readonly string[], key: string): boolean {
  return names.some((each) => isLike(each, key));
}
