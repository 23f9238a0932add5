import { nameKey } from '../names/name-key.ts';
import { likeness, type Words, wordsOf, wordsOfPiece } from './likeness.ts';
import { Pairs } from './pairs.ts';
import { allOf, type Piece } from './piece.ts';

/** From which likeness on two pieces are taken for one: more than half of what both say is the same. */
const alike = 0.5;

/** Steps that stand further apart than this many are not compared: the work grows with the square of it. */
const reach = 200;

/**
 * Finds out which pieces of two versions of a document are the same one: by what names them first, then by likeness, so
 * that what was moved, renamed or given to somebody else is still recognised.
 */
export function match(before: Piece, after: Piece): Pairs {
  const pairs = new Pairs();
  pairs.add(before, after);
  matchSections(before, after, pairs);
  const [stepsBefore, stepsAfter] = [before, after].map((root) =>
    allOf(root).filter(({ sort }) => sort === 'step'),
  ) as [Piece[], Piece[]];
  matchByKey(stepsBefore, stepsAfter, ({ step }) => step?.idKey, pairs);
  matchByKey(stepsBefore, stepsAfter, ({ step }) => step?.titleKey, pairs);
  matchAlike(stepsBefore, stepsAfter, pairs);
  matchContainers(before, after, pairs);
  return pairs;
}

function matchSections(before: Piece, after: Piece, pairs: Pairs): void {
  for (const section of after.children) {
    const same = before.children.find(({ name }) => name === section.name);
    if (same === undefined) continue;
    pairs.add(same, section);
    const things = [same, section].map(({ children }) => children.filter(({ sort }) => sort === 'thing'));
    const [was, is] = things as [Piece[], Piece[]];
    matchByKey(was, is, (thing) => nameKey(thing.text('name')), pairs);
    if (section.name === 'history') {
      matchByKey(was, is, dayOf, pairs);
      const isBegun = (entry: Piece) => dayOf(entry) === '';
      matchAlike(was.filter(isBegun), is.filter(isBegun), pairs);
    } else if (section.name === 'roles') {
      matchAlike(
        was.filter((role) => !isStillNamed(role, after)),
        is,
        pairs,
      );
    } else matchAlike(was, is, pairs);
  }
}

/** A role by whose name others still go has not taken another one. */
function isStillNamed(role: Piece, root: Piece): boolean {
  const key = nameKey(role.text('name'));
  if (key === '') return false;
  const texts = allOf(root).flatMap(({ values }) => [...values.values()].flat());
  return texts.map(({ text }) => nameKey(text)).some((text) => text === key || text.endsWith(` to ${key}`));
}

/** Of an entry of the history; empty for one that is only begun. */
function dayOf(entry: Piece): string {
  return nameKey(entry.text('name').split(',')[0] ?? '');
}

/** Pairs what goes by the same key; among several of them the likest. */
function matchByKey(
  before: readonly Piece[],
  after: readonly Piece[],
  keyOf: (piece: Piece) => string | undefined,
  pairs: Pairs,
): void {
  const was = grouped(
    before.filter((piece) => pairs.afterOf(piece) === undefined),
    keyOf,
  );
  const is = grouped(
    after.filter((piece) => pairs.beforeOf(piece) === undefined),
    keyOf,
  );
  for (const [key, now] of is) {
    const then = was.get(key) ?? [];
    if (then.length === 1 && now.length === 1) pairs.add(then[0] as Piece, now[0] as Piece);
    else if (then.length > 0) matchAlike(then, now, pairs, 0);
  }
}

/** By their keys; what has none is left out. */
function grouped(
  pieces: readonly Piece[],
  keyOf: (piece: Piece) => string | undefined,
): ReadonlyMap<string, readonly Piece[]> {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = keyOf(piece) ?? '';
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return groups;
}

/**
 * Pairs what is left, the likest first, until nothing is as like as `least`: no two pieces are then liker to each other
 * than to what they were paired with. Where two pairs are equally like, the one that stands where it stood comes first.
 */
function matchAlike(
  before: readonly Piece[],
  after: readonly Piece[],
  pairs: Pairs,
  least = alike,
  likenessOf = byWords(),
): void {
  const was = before.filter((piece) => pairs.afterOf(piece) === undefined);
  const is = after.filter((piece) => pairs.beforeOf(piece) === undefined);
  const found: { then: Piece; now: Piece; score: number; apart: number }[] = [];
  for (const [i, then] of was.entries()) {
    for (const [j, now] of is.entries()) {
      const apart = Math.abs(i - j);
      if (apart > reach || then.sort !== now.sort) continue;
      const score = likenessOf(then, now) + (isSamePlace(then, now, pairs) ? samePlace : 0);
      if (score >= least) found.push({ then, now, score, apart });
    }
  }
  found.sort((one, other) => other.score - one.score || one.apart - other.apart);
  for (const { then, now } of found) {
    if (pairs.afterOf(then) === undefined && pairs.beforeOf(now) === undefined) pairs.add(then, now);
  }
}

/** What it adds to the likeness of two steps that they stand between the same others. */
const samePlace = 0.15;

function isSamePlace(then: Piece, now: Piece, pairs: Pairs): boolean {
  const [was, is] = [neighbours(then), neighbours(now)];
  const isSame = (one: Piece | undefined, other: Piece | undefined) =>
    one === undefined ? other === undefined : pairs.isPair(one, other);
  return isSame(was.before, is.before) && isSame(was.behind, is.behind);
}

function neighbours(piece: Piece) {
  const siblings = piece.parent?.children ?? [];
  const at = siblings.indexOf(piece);
  return { before: siblings[at - 1], behind: siblings[at + 1] };
}

function byWords() {
  const known = new Map<Piece, Words>();
  const wordsFor = (piece: Piece) => {
    const words = known.get(piece) ?? wordsOfPiece(piece);
    known.set(piece, words);
    return words;
  };
  return (then: Piece, now: Piece) => likeness(wordsFor(then), wordsFor(now));
}

/**
 * Branches, parallels and tracks have no names of their own. They are recognised by what they stand in, from the outside
 * in, and by the steps in them; what is left, by those alone.
 */
function matchContainers(before: Piece, after: Piece, pairs: Pairs): void {
  for (const around of allOf(after)) {
    const was = pairs.beforeOf(around);
    if (was === undefined) continue;
    const containers = (piece: Piece) => piece.children.filter(isContainer);
    matchAlike(containers(was), containers(around), pairs, alike, (then, now) => sameness(then, now, pairs));
  }
  const left = (root: Piece) => allOf(root).filter(isContainer);
  matchAlike(left(before), left(after), pairs, 0.9, (then, now) => sameness(then, now, pairs));
}

function isContainer({ sort }: Piece): boolean {
  return sort === 'branch' || sort === 'parallel' || sort === 'track';
}

function sameness(then: Piece, now: Piece, pairs: Pairs): number {
  const inside = shareOfSteps(then, now, pairs);
  if (then.sort === 'parallel') return inside;
  if (then.sort === 'track')
    return Math.max(inside, nameKey(then.text('name')) === nameKey(now.text('name')) ? 1 : 0);
  const conditions = likeness(wordsOf([then.text('condition')]), wordsOf([now.text('condition')]));
  const targets = then.text('target') === now.text('target') ? 1 : 0;
  return 0.6 * conditions + 0.2 * targets + 0.2 * inside;
}

/** Which share of the steps that two containers hold is the same; all of them where neither holds any. */
function shareOfSteps(then: Piece, now: Piece, pairs: Pairs): number {
  const [was, is] = [then, now].map((piece) => allOf(piece).filter(({ sort }) => sort === 'step'));
  if (was === undefined || is === undefined || was.length + is.length === 0) return 1;
  const shared = is.filter((step) => was.includes(pairs.beforeOf(step) as Piece)).length;
  return (2 * shared) / (was.length + is.length);
}
