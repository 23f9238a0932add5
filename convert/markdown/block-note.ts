import type { Sheet } from '../draft/sheet.ts';
import { withoutTitleMarks } from './parts.ts';
import type { Block, Source } from './source.ts';
import { gridMarkdown, htmlGrids } from './table.ts';

/** Puts a block under Background, below the heading that it had. */
export function noteBlock(block: Block, heading: string, source: Source, sheet: Sheet): void {
  const origin = source.originOf(block);
  if (block.type === 'definition' && source.leavesOut(block, sheet)) return;
  if (block.type === 'yaml' || block.type === 'thematicBreak') return;
  sheet.note(markdownOf(block, source), origin, withoutTitleMarks(heading));
}

function markdownOf(block: Block, source: Source): string {
  if (block.type === 'code') {
    const marks = '`'.repeat(
      Math.max(2, ...[...block.value.matchAll(/`+/g)].map(([each]) => each.length)) + 1,
    );
    const info = [block.lang, block.meta]
      .filter((each) => each)
      .join(' ')
      .replaceAll('`', '');
    return `${marks}${info}\n${block.value}\n${marks}`;
  }
  const grids = block.type === 'html' ? htmlGrids(block.value, source.originOf(block)) : undefined;
  if (grids !== undefined) return grids.map(gridMarkdown).join('\n\n');
  return source.markdown(block);
}
