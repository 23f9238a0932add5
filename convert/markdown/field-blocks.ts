import type { List, Table } from 'mdast';
import type { Sheet } from '../draft/sheet.ts';
import { takeLabelledLines, takeTable } from './header.ts';
import { takeHistoryGrid } from './history.ts';
import { isRolesTable } from './role-reader.ts';
import type { Block, Source } from './source.ts';
import { gridOf } from './table.ts';

/**
 * Takes a block that is a field or another part of the document wherever it stands. In a preamble, which comes before any
 * section, a list of names and values is a header.
 */
export function takeBlock(block: Block, isPreamble: boolean, source: Source, sheet: Sheet): boolean {
  const origin = source.originOf(block);
  switch (block.type) {
    case 'yaml':
    case 'thematicBreak':
      return true;
    case 'heading':
      return true;
    case 'definition':
      return source.leavesOut(block, sheet);
    case 'html': {
      const [, comment] = /^<!--([\s\S]*?)(?:-->)?\s*$/.exec(block.value.trim()) ?? [];
      if (comment === undefined) return false;
      sheet.leftOut(comment.trim(), origin, 'a comment, which readers of the source do not see');
      return true;
    }
    case 'table':
      return takeAnyTable(block, source, sheet);
    case 'paragraph': {
      const lines = takeLabelledLines(block, source, sheet);
      if (lines.length === source.markdown(block).split(/\n|<br\s*\/?>/).length) return false;
      if (lines.length > 0) sheet.note(lines.join('\n'), origin);
      return true;
    }
    case 'list':
      return isPreamble && takeList(block, source, sheet);
    default:
      return false;
  }
}

function takeAnyTable(block: Table, source: Source, sheet: Sheet): boolean {
  const grid = gridOf(block, source);
  if (isRolesTable(grid.heading)) return true;
  const left = takeTable(grid, sheet);
  if (left === undefined) return takeHistoryGrid(grid, sheet);
  const rows = left.map(([label = '', value = '']) =>
    value === '' ? label : label === '' ? value : `- ${label}: ${value}`,
  );
  if (rows.length > 0) sheet.note(rows.join('\n'), grid.origin);
  return true;
}

/** `- **Owner**: Dana Reyes`, a bullet for each field. */
function takeList(list: List, source: Source, sheet: Sheet): boolean {
  const [first] = list.children;
  if (first === undefined) return false;
  const left = list.children.filter((item) => {
    const [paragraph, ...rest] = item.children;
    return (
      paragraph?.type !== 'paragraph' ||
      rest.length > 0 ||
      takeLabelledLines(paragraph, source, sheet).length > 0
    );
  });
  if (left.length === list.children.length) return false;
  for (const item of left) sheet.note(source.markdown(item), source.originOf(item));
  return true;
}
