import type { Block } from '../../grammar/index.ts';

/** The index in a block's lines of the line that an offset of the block is on. */
export function lineAt({ lines, lineStarts }: Block, offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return high;
}
