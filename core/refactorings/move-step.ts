import type { Range } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { Lines } from './lines.ts';
import type { Refactoring } from './refactoring.ts';
import { siblingsOf, stepAtLine } from './siblings.ts';

/** Changes the step that the cursor is in for the one above or below it. Who goes to it by name still finds it. */
export function moveStep(document: SopDocument, { start }: Range): readonly Refactoring[] {
  const lines = new Lines(document.tree);
  const step = stepAtLine(document, lines, lines.at(start));
  if (step === undefined) return [];
  const siblings = siblingsOf(document, step);
  const place = siblings.indexOf(step);
  const [above, below] = [siblings[place - 1], siblings[place + 1]];
  const change = (title: string, first: Range, second: Range): Refactoring => ({
    title,
    kind: 'move',
    edits: [
      { uri: document.uri, ...first, text: textOf(document, second) },
      { uri: document.uri, ...second, text: textOf(document, first) },
    ],
  });
  const own = lines.whole(step.node);
  return [
    ...(above === undefined ? [] : [change('Move the step up', lines.whole(above.node), own)]),
    ...(below === undefined ? [] : [change('Move the step down', own, lines.whole(below.node))]),
  ];
}

function textOf({ tree }: SopDocument, { start, end }: Range): string {
  return tree.text.slice(start, end);
}
