import type { Nodes } from 'mdast';
import type { Sheet } from '../draft/sheet.ts';
import { withoutTitleMarks } from './parts.ts';
import type { Block, Source } from './source.ts';
import { gridMarkdown } from './table.ts';

/** Puts a block under Background, below the heading that it had. */
export function noteBlock(block: Block, heading: string, source: Source, sheet: Sheet): void {
  const origin = source.originOf(block);
  if (block.type === 'definition' && source.leavesOut(block, sheet)) return;
  if (block.type === 'yaml' || block.type === 'thematicBreak') return;
  sheet.note(markdownOf(block, source), origin, withoutTitleMarks(heading));
}

/** A block as Markdown has it. */
export function markdownOf(block: Nodes, source: Source): string {
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
  if (block.type === 'table' && block.data?.grid !== undefined) return gridMarkdown(block.data.grid);
  return source.markdown(block);
}
