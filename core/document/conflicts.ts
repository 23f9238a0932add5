import { type Block, type Line, LineKind } from '../../grammar/index.ts';
import type { SopDocument } from './document.ts';
import { inBlocks } from './stretches.ts';

/** A line that version control has left: `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`. */
export interface Marker {
  readonly sign: string;
  readonly block: Block;
  /** Index in the block's lines. */
  readonly line: number;
}

/** Two versions of the same lines of which one has to be chosen; each part is undefined where its marker is missing. */
export interface Conflict {
  /** Where it begins, or the one marker that is left. */
  readonly first: Marker;
  readonly original: Marker | undefined;
  readonly middle: Marker | undefined;
  readonly last: Marker | undefined;
}

/** The conflicts that version control has left in a document, in the order of the text. */
export function conflictsOf(document: SopDocument): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  for (const marker of markersIn(document.tree.blocks)) {
    const open = conflicts.at(-1);
    const isOpen = open?.first.sign === '<' && open.last === undefined;
    if (marker.sign === '<') conflicts.push({ ...nothing, first: marker });
    else if (isOpen && marker.sign === '|') conflicts[conflicts.length - 1] = { ...open, original: marker };
    else if (isOpen && marker.sign === '=') conflicts[conflicts.length - 1] = { ...open, middle: marker };
    else if (isOpen) conflicts[conflicts.length - 1] = { ...open, last: marker };
    else if (marker.sign === '>') conflicts.push({ ...nothing, first: marker });
    // A lone ======= underlines a heading of Markdown, or is a line that somebody has drawn.
  }
  return conflicts;
}

const nothing = { original: undefined, middle: undefined, last: undefined };

const markersIn = inBlocks((block): readonly Marker[] => {
  const { lines } = block;
  if (!lines.some(isMarker)) return [];
  return lines.flatMap((each, line) => (isMarker(each) ? [{ sign: each.text.charAt(0), block, line }] : []));
});

function isMarker({ kind }: Line): boolean {
  return kind === LineKind.Conflict;
}
