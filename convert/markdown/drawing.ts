import type { Code, Nodes } from 'mdast';
import type { DraftWork } from '../draft/draft.ts';
import type { Sheet } from '../draft/sheet.ts';
import { haveSameWords } from './same-words.ts';
import type { Source } from './source.ts';

/** Compares what is drawn with mermaid with what the text says, and notes what only one of them has. */
export function compareDrawings(source: Source, sheet: Sheet): void {
  const titles = sheet.steps.flatMap(titlesOf);
  for (const drawing of drawingsIn(source.root)) {
    const drawn = boxesOf(drawing.value);
    const line = drawing.position?.start.line ?? 1;
    const missing = drawn.filter((box) => !titles.some((title) => haveSameWords(title, box)));
    const undrawn = titles.filter((title) => !drawn.some((box) => haveSameWords(title, box)));
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
