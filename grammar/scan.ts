import { findHeaderKey, findKey, findNearKey, findSynonym } from './key-lookup.ts';
import { Flag, Line, LineKind, Mark } from './line.ts';
import type { Key, KindEntry } from './vocabulary.ts';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const STAR = 42;
const PLUS = 43;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const BACKTICK = 96;
const BYTE_ORDER_MARK = 0xfeff;

/** The lines of a text, each with its line end: LF, CRLF or a lone CR. A text of no characters has no lines. */
export function splitLines(text: string): string[] {
  return text.includes('\r') ? splitAtAnyLineEnd(text) : splitAtLineFeed(text);
}

function splitAtLineFeed(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length) {
    const lf = text.indexOf('\n', start);
    const end = lf < 0 ? text.length : lf + 1;
    lines.push(text.slice(start, end));
    start = end;
  }
  return lines;
}

function splitAtAnyLineEnd(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** Types one line by its first words; the first type that fits, in the order of the language's rules. */
export function scanLine(text: string): Line {
  let end = text.length;
  while (end > 0 && isBlankOrLineEnd(text.charCodeAt(end - 1))) end--;

  let first = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  let column = 0;
  let flags = 0;
  for (; first < end; first++) {
    const code = text.charCodeAt(first);
    if (code === SPACE) column++;
    else if (code === TAB) {
      column += 2 - (column & 1);
      flags |= Flag.Tab;
    } else break;
  }
  if (first >= end) return plain(text, LineKind.Blank, column, end, end, flags);

  const code = text.charCodeAt(first);
  if (code === HASH) {
    const heading = column === 0 ? scanHeading(text, first, end) : undefined;
    return heading ?? plain(text, LineKind.Comment, column, first, end, flags);
  }
  if (column === 0 && isConflictMarker(text, code, first, end))
    return plain(text, LineKind.Conflict, 0, first, end, flags);

  const mark = markAt(text, code, first, end);
  let body = mark === Mark.None ? first : skipBlanks(text, first + markLength(text, mark, first), end);
  if (mark !== Mark.None && mark !== Mark.TightDash) {
    const behind = behindMoreMarks(text, body, end);
    if (behind > body) flags |= Flag.Doubled;
    body = behind;
  }
  draft.begin(text, mark, flags, column, first, body, end);
  return scanBody(draft, text, body, end);
}

/** What is known of a line before its type is. One for all lines: it is used up when the line is made. */
class Draft {
  private text = '';
  private mark: Mark = Mark.None;
  private flags = 0;
  private first = 0;
  private body = 0;
  end = 0;
  column = 0;

  begin(
    text: string,
    mark: Mark,
    flags: number,
    column: number,
    first: number,
    body: number,
    end: number,
  ): void {
    this.text = text;
    this.mark = mark;
    this.flags = flags;
    this.column = column;
    this.first = first;
    this.body = body;
    this.end = end;
  }

  get isBulleted(): boolean {
    return this.mark !== Mark.None;
  }

  make(kind: LineKind, colon: number, value: number, more = 0, word?: Key | KindEntry): Line {
    const { text, mark, flags, column, first, body, end } = this;
    return new Line(text, kind, mark, flags | more, column, first, body, colon, value, end, word);
  }
}

const draft = new Draft();

/** `## Steps`: a comment by its first character, and plainly meant as the heading that it would be in Markdown. */
function scanHeading(text: string, first: number, end: number): Line | undefined {
  const match = /^##+ +(?:\d+(?:\.\d+)*[.)]? +)?([^:]*):?$/.exec(text.slice(first, end));
  if (match === null) return undefined;
  const name = (match[1] ?? '').trim();
  const key = findKey(name, 0, name.length) ?? findSynonym(name.toLowerCase());
  if (key?.section === undefined) return undefined;
  return new Line(text, LineKind.Key, Mark.None, Flag.Heading, 0, first, first, -1, end, end, key);
}

function scanBody(line: Draft, text: string, body: number, end: number): Line {
  if (body >= end) return line.make(LineKind.Item, -1, end);

  const code = text.charCodeAt(body);
  if (code === BACKTICK && text.startsWith('```', body)) return line.make(LineKind.Fence, -1, end);
  const firstColon = colonFrom(text, body, end);

  if ((code | 32) === 105 /* i */) {
    const branch = scanBranch(text, body, end, firstColon, line);
    if (branch !== undefined) return branch;
    if (firstColon === end - 1 && firstColon - body === 11 && isWord(text, body, 'in parallel')) {
      return line.make(LineKind.Parallel, firstColon, end);
    }
  } else if ((code | 32) === 111 /* o */ && isWord(text, body, 'otherwise')) {
    const after = body + 9;
    const value = skipBlanks(text, after, end);
    if (firstColon === after) {
      const target = skipBlanks(text, after + 1, end);
      const isTarget = target === end || beginsTarget(text, target, end);
      return line.make(LineKind.Otherwise, firstColon, target, isTarget ? 0 : Flag.NoTarget);
    }
    if (code === 111 && (value === end || beginsTarget(text, value, end))) {
      return line.make(LineKind.Otherwise, -1, value, Flag.NoColon);
    }
  } else if (
    (code | 32) === 116 /* t */ &&
    firstColon === end - 1 &&
    isWord(text, body, 'track') &&
    text.charCodeAt(body + 5) === SPACE
  ) {
    return line.make(LineKind.Track, firstColon, end);
  }
  if (isTargetLine(text, body, end)) return line.make(LineKind.Target, -1, body);

  if (firstColon > 0) {
    const value = skipBlanks(text, firstColon + 1, end);
    const keyEnd = skipBlanksBack(text, body, firstColon);
    const key = findKey(text, body, keyEnd);
    if (key !== undefined) return line.make(LineKind.Key, firstColon, value, 0, key);
    if (line.isBulleted)
      return tightItem(text, body, firstColon, line) ?? line.make(LineKind.Item, firstColon, value);
    const header = findHeaderKey(text, body, keyEnd);
    if (header !== undefined) return line.make(LineKind.Header, firstColon, value, 0, header);
    if (keyEnd - body <= 32) {
      const unknown = scanUnknownKey(text, body, keyEnd, firstColon, value, line);
      if (unknown !== undefined) return unknown;
    }
  } else if (line.isBulleted) {
    return (
      headWithoutColon(text, body, end, line) ??
      tightItem(text, body, end, line) ??
      line.make(LineKind.Item, -1, body)
    );
  }
  return (
    scanSlip(text, body, end, firstColon, code, line) ??
    line.make(
      LineKind.Text,
      firstColon,
      firstColon < 0 ? body : skipBlanks(text, firstColon + 1, end),
      lower(code),
    )
  );
}

/** `- Cook:Stir`: a role, or another label, whose colon lacks its blank. */
function tightItem(text: string, body: number, before: number, line: Draft): Line | undefined {
  const colon = text.indexOf(':', body);
  if (colon < 0 || colon >= before) return undefined;
  return /^\p{L}[\p{L}\p{N} '&/-]*:\p{Lu}/u.test(text.slice(body, colon + 3))
    ? line.make(LineKind.Item, colon, colon + 1, Flag.Tight)
    : undefined;
}

/** `- in parallel` and `- track NAME`, which lack their colon. */
function headWithoutColon(text: string, body: number, end: number, line: Draft): Line | undefined {
  const code = text.charCodeAt(body);
  if (code === 105 && end - body === 11 && text.startsWith('in parallel', body)) {
    return line.make(LineKind.Parallel, -1, end, Flag.NoColon);
  }
  if (code === 116 && text.startsWith('track ', body))
    return line.make(LineKind.Track, -1, end, Flag.NoColon);
  return undefined;
}

/** `if CONDITION: TARGET`; the condition ends at the first colon that a target or the line's end follows. */
function scanBranch(
  text: string,
  body: number,
  end: number,
  firstColon: number,
  line: Draft,
): Line | undefined {
  if ((text.charCodeAt(body + 1) | 32) !== 102 /* f */) return undefined;
  const after = text.charCodeAt(body + 2);
  if (body + 2 < end && after !== SPACE && after !== TAB && after !== COLON) return undefined;
  for (let colon = firstColon; colon >= 0; colon = colonFrom(text, colon + 1, end)) {
    const value = skipBlanks(text, colon + 1, end);
    if (value === end || beginsTarget(text, value, end)) return line.make(LineKind.Branch, colon, value);
  }
  if (text.charCodeAt(body) !== 105 /* a capital If is prose */) return undefined;
  if (firstColon >= 0) {
    return line.make(LineKind.Branch, firstColon, skipBlanks(text, firstColon + 1, end), Flag.NoTarget);
  }
  return line.make(LineKind.Branch, -1, end, Flag.NoColon);
}

/**
 * Words and a colon that are no key. At document level a near miss or a synonym of one is read as that key; in an item
 * one to three lower-case words are an unknown key, which the place that the line stands in may make a known one.
 */
function scanUnknownKey(
  text: string,
  body: number,
  keyEnd: number,
  colon: number,
  value: number,
  line: Draft,
): Line | undefined {
  const written = text.slice(body, keyEnd);
  if (line.column > 0) {
    if (written === 'else') {
      const isTarget = value >= line.end || beginsTarget(text, value, line.end);
      return line.make(LineKind.Otherwise, colon, value, Flag.Synonym | (isTarget ? 0 : Flag.NoTarget));
    }
    const isKey = /^\p{Ll}[\p{Ll}'-]*(?:\s+[\p{Ll}'-]+){0,2}$/u.test(written);
    return isKey ? line.make(LineKind.UnknownKey, colon, value) : undefined;
  }
  const name = written.toLowerCase();
  const synonym = findSynonym(name);
  // A section has nothing behind its colon: `Procedure: Packing` is meant as the header.
  const isHeader =
    synonym?.section !== undefined && synonym.section.inline !== true && value < text.trimEnd().length;
  if (synonym !== undefined && !isHeader) return line.make(LineKind.Key, colon, value, Flag.Synonym, synonym);
  const near = findNearKey(name);
  if (near !== undefined) return line.make(LineKind.Key, colon, value, Flag.Near, near);
  const isKey = /^\p{L}[\p{L}'& /-]*$/u.test(written) && written.split(/\s+/).length <= 4;
  return isKey ? line.make(LineKind.UnknownKey, colon, value) : undefined;
}

/** A key whose colon, or the blank behind it, is missing: `Owner Dana`, `Owner - Dana`, `within:4 hours`. */
function scanSlip(
  text: string,
  body: number,
  end: number,
  firstColon: number,
  code: number,
  line: Draft,
): Line | undefined {
  const atDocument = line.column === 0;
  const tight = text.indexOf(':', body);
  if (tight > 0 && tight < end && tight !== firstColon) {
    const key = findKey(text, body, tight);
    if (key !== undefined && (atDocument ? key.atDocument : key.atItem)) {
      return line.make(LineKind.Key, tight, tight + 1, Flag.Tight, key);
    }
    const header = atDocument ? findHeaderKey(text, body, tight) : undefined;
    if (header !== undefined) return line.make(LineKind.Header, tight, tight + 1, Flag.Tight, header);
  }
  if (!atDocument && lower(code) === 0) return undefined;
  const words = /^(\S+)(?: (\S+))?(?: (\S+))?/.exec(text.slice(body, end));
  if (words === null) return undefined;
  for (const count of [3, 2, 1]) {
    if (words[count] === undefined) continue;
    const keyEnd = body + words.slice(1, count + 1).join(' ').length;
    const value = skipSeparator(text, keyEnd, end);
    const key = findKey(text, body, keyEnd);
    if (key !== undefined && (atDocument ? key.atDocument && lower(code) === 0 : key.atItem)) {
      return line.make(LineKind.Key, -1, value, Flag.NoColon | lower(code), key);
    }
    const header = atDocument && lower(code) === 0 ? findHeaderKey(text, body, keyEnd) : undefined;
    if (header !== undefined) return line.make(LineKind.Header, -1, value, Flag.NoColon, header);
  }
  return undefined;
}

function plain(
  text: string,
  kind: LineKind,
  column: number,
  first: number,
  end: number,
  flags: number,
): Line {
  return new Line(text, kind, Mark.None, flags, column, first, first, -1, first, end, undefined);
}

/** A colon is `:` before a blank or the line's end. */
function colonFrom(text: string, from: number, end: number): number {
  for (let at = text.indexOf(':', from); at >= 0 && at < end; at = text.indexOf(':', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (at + 1 >= end || next === SPACE || next === TAB) return at;
  }
  return -1;
}

const conflictMarkers = ['<<<<<<<', '=======', '>>>>>>>', '|||||||'];

function isConflictMarker(text: string, code: number, first: number, end: number): boolean {
  if (code !== 60 && code !== 61 && code !== 62 && code !== 124) return false;
  const next = text.charCodeAt(first + 7);
  return conflictMarkers.includes(text.slice(first, first + 7)) && (first + 7 >= end || next === SPACE);
}

function markAt(text: string, code: number, first: number, end: number): Mark {
  const next = first + 1 < end ? text.charCodeAt(first + 1) : SPACE;
  if (code === DASH) {
    if (next === SPACE || next === TAB) return Mark.Dash;
    return isLetter(next) ? Mark.TightDash : Mark.None;
  }
  if (code === STAR || code === PLUS || code === 0x2022 || code === 0x2013) {
    return (next === SPACE || next === TAB) && first + 1 < end ? Mark.Symbol : Mark.None;
  }
  return numberEnd(text, code, first, end) < 0 ? Mark.None : Mark.Number;
}

/** Behind the bullets that follow the first. A number is one only before a label: `1. May` is a day. */
function behindMoreMarks(text: string, body: number, end: number): number {
  let at = body;
  while (at < end) {
    const mark = markAt(text, text.charCodeAt(at), at, end);
    if (mark === Mark.None || mark === Mark.TightDash) break;
    const next = skipBlanks(text, at + markLength(text, mark, at), end);
    if (mark === Mark.Number && colonFrom(text, next, end) < 0) break;
    at = next;
  }
  return at;
}

function markLength(text: string, mark: Mark, first: number): number {
  if (mark !== Mark.Number) return 1;
  return numberEnd(text, text.charCodeAt(first), first, text.length) - first;
}

/** Behind `1.`, `1)` or `Step 1:` where a blank follows; -1 where none of them begins there. */
function numberEnd(text: string, code: number, first: number, end: number): number {
  const isStep = (code === 83 || code === 115) && isWord(text, first, 'step ');
  const from = isStep ? first + 5 : first;
  const at = afterDigits(text, from);
  if (at === from || at - from > 3 || at + 1 >= end) return -1;
  const sign = text.charCodeAt(at);
  const endsNumber = sign === DOT || sign === 41 || (isStep && sign === COLON);
  return endsNumber && isBlank(text.charCodeAt(at + 1)) ? at + 1 : -1;
}

function afterDigits(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at;
}

/** `stop`, `finish` or `continue` alone, or a lower-case `go to` or `escalate to`. */
function isTargetLine(text: string, body: number, end: number): boolean {
  switch (text.charCodeAt(body)) {
    case 115: // s
      return end - body === 4 && text.startsWith('stop', body);
    case 102: // f
      return end - body === 6 && text.startsWith('finish', body);
    case 99: // c
      return end - body === 8 && text.startsWith('continue', body);
    case 103: // g
      return text.startsWith('go to', body) && (end - body === 5 || isBlank(text.charCodeAt(body + 5)));
    case 101: // e
      return (
        text.startsWith('escalate to', body) && (end - body === 11 || isBlank(text.charCodeAt(body + 11)))
      );
    default:
      return false;
  }
}

function beginsTarget(text: string, at: number, end: number): boolean {
  if (isTargetLine(text, at, end)) return true;
  return text.startsWith('run', at) && (at + 3 === end || isBlank(text.charCodeAt(at + 3)));
}

function isWord(text: string, at: number, lowerCase: string): boolean {
  for (let i = 0; i < lowerCase.length; i++) {
    const code = text.charCodeAt(at + i);
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== lowerCase.charCodeAt(i)) return false;
  }
  return true;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return Math.min(at, end);
}

function skipBlanksBack(text: string, start: number, from: number): number {
  let at = from;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Behind the blanks, dash or equals sign that stand where the colon should. */
function skipSeparator(text: string, from: number, end: number): number {
  const match = /^\s*(?:[-–—=]\s+)?/.exec(text.slice(from, end));
  return from + (match?.[0].length ?? 0);
}

function isLetter(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code > 127 && /\p{L}/u.test(String.fromCharCode(code)))
  );
}

/** `Flag.Lower` for a letter in lower case. */
function lower(code: number): number {
  if (code < 128) return code >= 97 && code <= 122 ? Flag.Lower : 0;
  const letter = String.fromCharCode(code);
  return letter !== letter.toUpperCase() ? Flag.Lower : 0;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

function isBlankOrLineEnd(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR;
}
