import type { ProcessMap } from '../map.ts';
import { type Area, layout } from './layout.ts';
import { element } from './markup.ts';
import { headsEnd, rowsOf } from './rows.ts';

/**
 * A long map in rows that stand below each other on paper, each with the heads of its lanes. They show pieces of a drawing
 * that is in the same page already, without a title, and have no look of their own. None where the map is not much wider
 * than a row.
 *
 * @param id of that drawing
 * @param sheet what there is room for on one, in pixels of the map drawn as small as it can be read; a map with more lanes
 * than that is drawn smaller, and with more of it in a row
 */
export function lanesInRows(map: ProcessMap, id: string, sheet: Sheet): readonly string[] {
  const placed = layout(map);
  const lanes = placed.lanes.filter(({ lane }) => !lane.isExceptions);
  const tallest = lanes.reduce((sum, { height }) => sum + height, 0);
  const widest = Math.round(sheet.width * Math.max(1, tallest / sheet.height));
  if (placed.width <= widest * stillReadable) return [];
  const heads = headsEnd(placed);
  return rowsOf(placed, widest).map(({ x, y, width, height }) => {
    const piece = (area: Area, at: number) =>
      element(
        'svg',
        { x: at, width: area.width, height, viewBox: `${area.x} ${y} ${area.width} ${height}` },
        element('use', {
          href: `#${id}`,
          width: Math.round(placed.width),
          height: Math.round(placed.height),
        }),
      );
    const content = piece({ x: 0, y, width: heads, height }, 0) + piece({ x, y, width, height }, heads);
    return element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: 'row',
        'aria-hidden': 'true',
        viewBox: `0 0 ${widest} ${height}`,
        width: widest,
        height,
      },
      content,
    );
  });
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** A sheet of A4 or Letter across, on which the titles of the map have six and a half points. */
export const sheetAcross: Sheet = { width: 1500, height: 840 };

/** How much wider than a row a map is that is drawn smaller, and not in rows. */
const stillReadable = 1.25;
