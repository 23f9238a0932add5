import type { Code, Nodes } from 'mdast';
import { nameKey } from '../../core/names/name-key.ts';
import type { DraftWork } from '../draft/draft.ts';
import type { Sheet } from '../draft/sheet.ts';
import type { Source } from './source.ts';

/** Compares what is drawn with mermaid with what the text says, and notes what only one of them has. */
export function compareDrawings(source: Source, sheet: Sheet): void {
  const titles = sheet.steps.flatMap(titlesOf);
  for (const drawing of drawingsIn(source.root)) {
    const drawn = boxesOf(drawing.value);
    const line = drawing.position?.start.line ?? 1;
    const missing = drawn.filter((box) => !titles.some((title) => isSame(title, box)));
    const undrawn = titles.filter((title) => !drawn.some((box) => isSame(title, box)));
    if (missing.length > 0) sheet.doubt(line, `the drawing has what no step is called: ${quoted(missing)}`);
    if (undrawn.length > 0 && undrawn.length < titles.length)
      sheet.doubt(line, `the drawing does not have these steps: ${quoted(undrawn)}`);
  }
}

function drawingsIn(root: Nodes): readonly Code[] {
  if (root.type === 'code') return root.lang === 'mermaid' ? [root] : [];
  return 'children' in root ? root.children.flatMap((child) => drawingsIn(child)) : [];
}

/** Nobody draws more by hand. */
const mostBoxes = 200;

/** What stands in the boxes of a flowchart: `A[Deal closed]`, `B("Kick-off")`. Questions (`C{Signed?}`) are no steps. */
function boxesOf(text: string): readonly string[] {
  if (!/^\s*(?:graph|flowchart)\b/m.test(text)) return [];
  const found = [...text.matchAll(/(?<![\w"'|])[\w-]+\s*(?:\[+|\(+)[/\\]?"?([^"[\](){}|\n]{1,100})"?/g)].map(
    ([, box = '']) => box.trim(),
  );
  return [...new Set(found)].filter((box) => box !== '').slice(0, mostBoxes);
}

/** Whether one text has all words of another, or all but one of many, whatever stands between; a plural is the same word. */
export function hasWordsOf(text: string, words: string): boolean {
  const [has, wanted] = [wordsOf(text), wordsOf(words)];
  const found = wanted.filter((word) => has.includes(word)).length;
  return found === wanted.length ? found > 1 : found >= 3 && found >= wanted.length - 1;
}

/** One of them is the other, or has all of its words. */
function isSame(title: string, box: string): boolean {
  const [one, other] = [wordsOf(title), wordsOf(box)];
  const [less, more] = one.length < other.length ? [one, other] : [other, one];
  return less.length > 0 && less.every((word) => more.includes(word));
}

function wordsOf(text: string): readonly string[] {
  return (
    nameKey(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !/^(?:the|a|an|and|of|to|for)$/.test(word))
      .map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')) ?? []
  );
}

function titlesOf(work: DraftWork): readonly string[] {
  return work.type === 'step' ? [work.title] : work.work.flatMap(titlesOf);
}

const mostNamed = 12;

function quoted(names: readonly string[]): string {
  const more = names.length > mostNamed ? `, and ${names.length - mostNamed} more` : '';
  return `${names
    .slice(0, mostNamed)
    .map((name) => `“${name}”`)
    .join(', ')}${more}`;
}
