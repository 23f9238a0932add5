import { type Contents, type Line, LineKind, type Place, type SectionEntry } from '../../grammar/index.ts';
import { readDay } from '../dates/day.ts';

/** Lines of a list with what stands below them, as they look before anyone knows which section they are of. */
export interface ListLooks {
  /** Those of the list itself. */
  readonly bullets: readonly Line[];
  /** The fields of its items, however deep. */
  readonly fields: readonly Line[];
  /** Its first item says what happens when it is “not confirmed”, as only checks do. */
  readonly isCheck: boolean;
}

/** Undefined where the first line has no bullet. */
export function looksOf(lines: readonly Line[]): ListLooks | undefined {
  const [first] = lines;
  if (first === undefined || !isBulleted(first)) return undefined;
  const isOfList = (line: Line) => isBulleted(line) && line.column <= first.column;
  const second = lines.findIndex((line, index) => index > 0 && isOfList(line));
  return {
    bullets: lines.filter(isOfList),
    fields: lines.filter((line) => line.kind === LineKind.Key && !isBulleted(line)),
    isCheck: lines.slice(0, second < 0 ? lines.length : second).some(isUnconfirmed),
  };
}

/** Nothing speaks against it: so much that a list may stand where it stands. */
export function mayBe(looks: ListLooks, entry: SectionEntry): boolean {
  const { bullets, fields } = looks;
  if (entry.contents === 'markdown') return true;
  const place = placeOf(entry);
  if (!fields.every((line) => line.key?.entries.some((each) => each.in.some((at) => at === place))))
    return false;
  if (entry.contents === 'branches') return bullets.every(isBranch);
  if (entry.contents === 'history') return bullets.some(isHistory);
  if (bullets.every(isBranch) || bullets.every(isHistory)) return false;
  if (entry.contents === 'definitions') return bullets.some(hasColon);
  if (entry.contents === 'metrics') return bullets.some(hasColon);
  if (entry.contents === 'things') return !bullets.every(isSentence) && !bullets.every(isMetric);
  return true;
}

/** Something speaks for it. */
export function looksLike(looks: ListLooks, entry: SectionEntry): boolean {
  if (!mayBe(looks, entry)) return false;
  const { bullets, fields, isCheck } = looks;
  const by: Record<Contents, () => boolean> = {
    steps: () => fields.length > 0 && isCheck === (entry.label === 'Quality check'),
    branches: () => true,
    history: () => bullets.every(isHistory),
    definitions: () => bullets.every(hasColon) && !bullets.every(isMetric),
    metrics: () => bullets.every(isMetric),
    things: () => !bullets.some(hasColon),
    texts: () => !bullets.every(hasColon),
    markdown: () => false,
  };
  return by[entry.contents]();
}

function placeOf({ contents, holds }: SectionEntry): Place | undefined {
  return contents === 'branches' ? 'step' : holds;
}

function isBulleted(line: Line): boolean {
  return line.first < line.body;
}

function isBranch({ kind }: Line): boolean {
  return kind === LineKind.Branch || kind === LineKind.Otherwise;
}

function isUnconfirmed(line: Line): boolean {
  return isBranch(line) && /^if not confirmed\b/.test(textOf(line));
}

function hasColon({ colon }: Line): boolean {
  return colon >= 0;
}

function isSentence(line: Line): boolean {
  return textOf(line).endsWith('.');
}

/** `1.3, 2026-08-01, Dana Reyes: what changed` */
function isHistory(line: Line): boolean {
  const [version = '', date = '', person] = textOf(line).split(', ', 3);
  return person !== undefined && /^v?\d/.test(version) && readDay(date) !== undefined;
}

/** `Time to value: from STEP to STEP, target DURATION` */
function isMetric(line: Line): boolean {
  return hasColon(line) && /\b(?:target|measured)\b/.test(line.text.slice(line.value));
}

function textOf(line: Line): string {
  return line.text.slice(line.body, line.end);
}
