import type { Step } from '../../core/index.ts';
import { linesOf } from '../draft/background.ts';

/** What stands below a step and is no flow: paragraphs, details, fields and literal text, as the language has them. */
export function linesOfStep({ node }: Step): string {
  const texts = node.children
    .filter(({ kind }) => kind === 'prose' || kind === 'item' || kind === 'field' || kind === 'fence')
    .map(({ block, first, lastOfBody }) => {
      const lines = block.lines.slice(first, lastOfBody + 1).map(({ text }) => text.replace(/[\r\n]+$/, ''));
      const indent = Math.min(
        ...lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0),
      );
      return lines.map((line) => line.slice(indent)).join('\n');
    });
  return linesOf(texts.join('\n')).join('\n');
}
