import { keys, kinds } from '../../grammar/index.ts';

export type Type =
  | 'header'
  | 'key'
  | 'unknown key'
  | 'branch'
  | 'otherwise'
  | 'parallel'
  | 'track'
  | 'target'
  | 'fence'
  | 'item'
  | 'text';

/** A line that says something, and the lines that stand deeper below it. Offsets are in the whole text. */
export interface ScannedLine {
  readonly type: Type;
  readonly isBulleted: boolean;
  readonly column: number;
  /** Of the text behind the bullet. */
  readonly start: number;
  readonly end: number;
  /** Of the colon that ends a key, a role or a condition; -1 without one. */
  readonly colon: number;
  readonly children: ScannedLine[];
}

const SPACE = 32;
const HASH = 35;
const DASH = 45;
const COLON = 58;

const headers = new Set(kinds.map((kind) => kind.label.toLowerCase()));
const longestKey = Math.max(...[...keys.keys()].map((key) => key.length));
const targetLine = /^(?:(?:stop|finish|continue)$|(?:go to|escalate to)(?: |$))/;

/**
 * The lines of a text, typed by their first words and nested by their columns alone. It is what any parser of the
 * language must do at the least: no checks, no recovery, nothing kept of blank lines and comments.
 */
export function scan(text: string): ScannedLine[] {
  const top: ScannedLine[] = [];
  const open: ScannedLine[] = [];
  let fence = -1;
  for (let from = 0; from < text.length; ) {
    let next = text.indexOf('\n', from) + 1;
    if (next === 0) next = text.length;
    let end = next;
    while (end > from && text.charCodeAt(end - 1) <= SPACE) end--;
    let first = from;
    while (first < end && text.charCodeAt(first) === SPACE) first++;
    const column = first - from;
    const isFence = text.startsWith('```', first);
    const isLiteral = fence >= 0 && (column >= fence || first === end);
    if (isFence && fence < 0) fence = column;
    else if (!isLiteral || isFence) fence = -1;
    from = next;
    if (first === end || isLiteral || text.charCodeAt(first) === HASH) continue;

    while (open.length > 0 && (open.at(-1) as ScannedLine).column >= column) open.pop();
    const line = typed(text, column, first, end);
    (open.at(-1)?.children ?? top).push(line);
    open.push(line);
  }
  return top;
}

function typed(text: string, column: number, first: number, end: number): ScannedLine {
  const isBulleted = text.charCodeAt(first) === DASH && text.charCodeAt(first + 1) === SPACE;
  const start = isBulleted ? first + 2 : first;
  let colon = colonFrom(text, start, end);
  const code = text.charCodeAt(start);
  let type: Type = isBulleted ? 'item' : 'text';
  if (code === 105 && text.startsWith('if ', start)) {
    type = 'branch';
    colon = conditionEnd(text, colon, end);
  } else if (code === 96 && text.startsWith('```', start)) {
    type = 'fence';
  } else if (colon < 0) {
    if (isTarget(text, start, end)) type = 'target';
  } else if (colon === end - 1 && text.startsWith('in parallel', start)) {
    type = 'parallel';
  } else if (colon === end - 1 && text.startsWith('track ', start)) {
    type = 'track';
  } else if (text.startsWith('otherwise', start)) {
    type = 'otherwise';
  } else if (colon - start <= longestKey) {
    const key = text.slice(start, colon).toLowerCase();
    if (keys.has(key)) type = 'key';
    else if (!isBulleted) type = headers.has(key) ? 'header' : code >= 97 ? 'unknown key' : 'text';
  }
  return { type, isBulleted, column, start, end, colon, children: [] };
}

/** A colon is `:` before a blank or the line's end. */
function colonFrom(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) === COLON && (at + 1 === end || text.charCodeAt(at + 1) === SPACE)) return at;
  }
  return -1;
}

/** The first colon that a target or the line's end follows, else the first. */
function conditionEnd(text: string, firstColon: number, end: number): number {
  for (let colon = firstColon; colon >= 0; colon = colonFrom(text, colon + 1, end)) {
    if (colon + 1 === end || isTarget(text, colon + 2, end) || text.startsWith('run ', colon + 2))
      return colon;
  }
  return firstColon;
}

function isTarget(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  // Most lines begin with none of the letters of go, escalate, stop, finish and continue.
  if (code !== 103 && code !== 101 && code !== 115 && code !== 102 && code !== 99) return false;
  return targetLine.test(text.slice(start, end));
}
