import { format, type Range, type Tree } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Fix } from '../findings/finding.ts';

/**
 * Indents the lines around a place of the document as they were read, the way the formatter does, which keeps what they
 * say. None where it cannot keep it.
 */
export function indentedAsRead({ tree, uri }: SopDocument, offset: number): readonly Fix[] {
  const edits = format(tree, sectionAt(tree, offset));
  if (edits.length === 0) return [];
  return [
    {
      title: 'Indent the lines as they were read',
      edits: edits.map((edit) => ({ uri, ...edit })),
      safe: true,
      preferred: false,
    },
  ];
}

/** A heading and all below it: moved alone, an item could take in the one that follows. */
function sectionAt({ blocks, starts, length }: Tree, offset: number): Range {
  const headings = starts.filter((_, index) => blocks[index]?.isHeading === true);
  const start = headings.findLast((each) => each <= offset) ?? 0;
  const next = headings.find((each) => each > offset) ?? length;
  return { start, end: next - 1 };
}
