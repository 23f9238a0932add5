import { describe, expect, it, test } from 'vitest';
import { flow, lanesInRows, map, sheetAcross } from '../../../core/index.ts';
import { layout } from '../../../core/map/lanes/layout.ts';
import { headsEnd, rowsOf } from '../../../core/map/lanes/rows.ts';
import fc from '../../fast-check.ts';
import { open } from '../check-text.ts';
import { anyProcedure } from './procedures.ts';

const mapOf = (text: string) => {
  const { document, workspace } = open(text);
  return map(document, flow(document), workspace);
};
const long = (steps: number) =>
  `SOP: Long\nTrigger: Now\n\nSteps:\n${Array.from({ length: steps }, (_, at) => `  - ${at % 3 === 0 ? 'A' : 'B'}: Do part ${at}\n`).join('')}\nExceptions:\n  - if it rains: stop\n`;

describe('a map in rows', () => {
  it('has each box in one row, whole, and no row that is wider than there is room', () =>
    fc.assert(
      fc.property(anyProcedure, (text) => {
        const placed = layout(mapOf(text));
        const rows = rowsOf(placed, sheetAcross.width);
        for (const { width } of rows) expect(width).toBeLessThanOrEqual(sheetAcross.width - headsEnd(placed));
        for (const { x, y, width, height } of placed.nodes) {
          const around = rows.filter(
            (row) =>
              row.x <= x && x + width <= row.x + row.width && row.y <= y && y + height <= row.y + row.height,
          );
          expect(around).toHaveLength(1);
        }
      }),
      { numRuns: 100 },
    ));

  test('shows pieces of the drawing that is there, in order; what may happen at any time has a row of its own', () => {
    const rows = lanesInRows(mapOf(long(20)), 'the-map', sheetAcross);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row.match(/<use href="#the-map"/g)).toHaveLength(2);
    const starts = rows.map((row) => Number(/.*viewBox="([\d.]+) /.exec(row)?.[1]));
    expect(starts.slice(0, -1)).toEqual([...starts.slice(0, -1)].sort((one, other) => one - other));
    expect(starts.at(-1)).toBe(starts[0]);
  });

  test('is none where the whole can be read', () => {
    expect(lanesInRows(mapOf(long(4)), 'the-map', sheetAcross)).toEqual([]);
  });
});
