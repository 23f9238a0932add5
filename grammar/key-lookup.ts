import { distance } from 'fastest-levenshtein';
import {
  type Entry,
  headerKeys,
  isAtDocument,
  type Key,
  type KindEntry,
  keys,
  type Place,
  synonyms,
} from './vocabulary.ts';

/**
 * Keys in buckets by length and first letter, so that a line's key is found without making a string of it: this runs
 * once a line, and most lines that have a colon have a role before it, not a key.
 */
const longest = Math.max(...[...keys.keys(), ...headerKeys.keys()].map((name) => name.length));
const keyBuckets = buckets([...keys]);
const headerBuckets = buckets([...headerKeys]);

/** The key that `text` has from `start` to `end`, whatever its case. */
export function findKey(text: string, start: number, end: number): Key | undefined {
  return find(keyBuckets, text, start, end);
}

export function findHeaderKey(text: string, start: number, end: number): KindEntry | undefined {
  return find(headerBuckets, text, start, end);
}

/**
 * The key at document level that was meant by `name` (lower case): within two edits, or one where it has fewer than six letters. Two
 * letters in the wrong order are one edit.
 */
export function findNearKey(name: string): Key | undefined {
  return findNear(name, (key) => key.atDocument);
}

/** The same for the fields of an item of that sort. */
export function findNearKeyIn(name: string, place: Place): Key | undefined {
  return findNear(name, (key) => key.entries.some((entry) => entry.in.includes(place)));
}

function findNear(name: string, isMeant: (key: Key) => boolean): Key | undefined {
  const limit = name.length < 6 ? 1 : 2;
  let best: Key | undefined;
  let bestEdits = limit + 1;
  for (const key of keys.values()) {
    if (Math.abs(key.name.length - name.length) > limit || !isMeant(key)) continue;
    const edits = isSwap(name, key.name) ? 1 : distance(name, key.name);
    if (edits < bestEdits) {
      best = key;
      bestEdits = edits;
    }
  }
  return best;
}

/** The key at document level that people mean who type `name` (lower case). */
export function findSynonym(name: string): Key | undefined {
  return keyOf(synonyms.get(name)?.find(isAtDocument));
}

/** The same for the fields of an item of that sort. */
export function findSynonymIn(name: string, place: Place): Key | undefined {
  return keyOf(synonyms.get(name)?.find((each) => each.in.includes(place)));
}

function keyOf(entry: Entry | undefined): Key | undefined {
  return entry && keys.get(entry.label.toLowerCase());
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i + 1 < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

interface Named<T> {
  readonly codes: readonly number[];
  readonly value: T;
}

function buckets<T>(named: readonly (readonly [string, T])[]): readonly (readonly Named<T>[] | undefined)[] {
  const made: Named<T>[][] = [];
  for (const [name, value] of named) {
    const index = bucketOf(name.length, name.charCodeAt(0));
    made[index] ??= [];
    made[index].push({ codes: [...name].map((letter) => letter.charCodeAt(0)), value });
  }
  return made;
}

function bucketOf(length: number, first: number): number {
  return length * 32 + (first & 31);
}

function find<T>(
  all: readonly (readonly Named<T>[] | undefined)[],
  text: string,
  start: number,
  end: number,
): T | undefined {
  const length = end - start;
  if (length < 2 || length > longest) return undefined;
  const bucket = all[bucketOf(length, text.charCodeAt(start))];
  if (bucket === undefined) return undefined;
  search: for (const { codes, value } of bucket) {
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(start + i);
      const lower = code >= 65 && code <= 90 ? code + 32 : code;
      if (lower !== codes[i]) continue search;
    }
    return value;
  }
  return undefined;
}

/** A field or a heading of a document that is written without its colon. */
export interface KeyMeant {
  /** As it is written. */
  readonly name: string;
  /** What stands between it and what it says. */
  readonly separator: string;
  readonly label: string;
  /** Nothing stands behind it: the heading of a section. */
  readonly isAlone: boolean;
}

/** `owner Dana Reyes`, `trigger - a contract`, `steps`: what a line that belongs to nothing begins with in lower case. */
export function keyMeant(written: string): KeyMeant | undefined {
  const words = written.split(/\s+/, 3);
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ');
    const entry = keys.get(name)?.documentEntry;
    if (entry === undefined) continue;
    const [separator = ''] = /^\s*(?:[-–—=:]\s+)?/.exec(written.slice(name.length)) ?? [];
    const value = written.slice(name.length + separator.length);
    const isAlone = value === '';
    if (isAlone === (entry.type === 'section') && !middleOfSentence.test(value))
      return { name, separator, label: entry.label, isAlone };
  }
  return undefined;
}

const middleOfSentence = /^(?:is|are|was|were|has|have|will|can|must|should|of|and|or|for|to|in)\b/;
