import { distance } from 'fastest-levenshtein';
import { nameKey } from './name-key.ts';

/** The names that someone may have meant by `name`, the likeliest first; at most three. */
export function nearest(name: string, candidates: Iterable<string>): readonly string[] {
  const wanted = nameKey(name);
  const seen = new Set<string>();
  const near: { candidate: string; cost: number }[] = [];
  for (const candidate of candidates) {
    const key = nameKey(candidate);
    if (key === wanted || seen.has(key)) continue;
    seen.add(key);
    const cost = costBetween(wanted, key);
    if (cost <= mostAccepted) near.push({ candidate, cost });
  }
  near.sort((one, other) => one.cost - other.cost);
  return near.slice(0, 3).map((each) => each.candidate);
}

/** Whether `name` is so close to `other` that it is that name with a slip in it. */
export function isSlipOf(name: string, other: string): boolean {
  const [one, two] = [nameKey(name), nameKey(other)];
  if (one === two) return false;
  const length = Math.max(one.length, two.length);
  const most = length < 6 ? 1 : Math.max(2, Math.floor(length / 8));
  return length <= longestCompared && Math.abs(one.length - two.length) <= most && distance(one, two) <= most;
}

/** In letters; no one writes a longer name by hand, and comparing takes the square of it. */
const longestCompared = 400;

/** Share of a name that may differ before it is another name. */
const mostAccepted = 0.4;

/** 0 for the same name, 1 for nothing in common. Words left out cost little: people shorten titles. */
function costBetween(one: string, other: string): number {
  const length = Math.max(one.length, other.length, 1);
  const isComparable =
    length <= longestCompared && Math.abs(one.length - other.length) <= mostAccepted * length;
  const byLetters = isComparable ? distance(one, other) / length : 1;
  const words = new Set(other.split(' '));
  const typed = one.split(' ');
  const shared = typed.filter((word) => words.has(word)).length;
  const byWords = 1 - (2 * shared) / (typed.length + words.size);
  return Math.min(byLetters, byWords);
}
