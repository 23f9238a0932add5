import type { Side } from '../performers.ts';
import type { Layout, PlacedGroup, PlacedLane } from './layout.ts';
import { element } from './markup.ts';
import { laneHead } from './sizes.ts';
import { textLine } from './text.ts';
import { textWidth } from './text-width.ts';
import { wrapped } from './wrapped.ts';

const names: Readonly<Record<Side, string>> = {
  internal: 'Internal',
  customer: 'Customer',
  'third party': 'Third party',
};

export const sideClass: Readonly<Record<Side, string>> = {
  internal: 'internal',
  customer: 'customer',
  'third party': 'third',
};

/** The bands behind everything, with the lines between them. */
export function drawBands({ lanes, groups }: Layout): readonly string[] {
  const left = groups[0]?.x ?? lanes[0]?.x ?? 0;
  return lanes.map(({ lane, x, y, width, height }) => {
    const start = lane.isExceptions ? left : x;
    return element(
      'g',
      { class: classOf(lane) },
      element('rect', { class: 'band', x: start, y, width: width + x - start, height }) +
        element('path', { class: 'rule', d: `M${start} ${y}H${x + width}` }),
    );
  });
}

/** The names of the lanes and of their sides; they stay in sight while the rest is moved. */
export function drawHeads({ lanes, groups, height }: Layout): string {
  const left = groups[0]?.x ?? lanes[0]?.x ?? 0;
  const bottom = lanes.at(-1);
  const end = bottom === undefined ? height : bottom.y + bottom.height;
  const x = lanes[0]?.x ?? 0;
  return element(
    'g',
    { class: 'heads' },
    groups.map(drawGroup).join('') +
      lanes.map((lane) => drawHead(lane, left)).join('') +
      element('path', { class: 'rule', d: `M${x + laneHead} ${lanes[0]?.y ?? 0}V${end}` }),
  );
}

/** The line around all lanes, where there are any. */
export function drawBorder({ lanes, groups }: Layout): readonly string[] {
  const [first, last] = [lanes[0], lanes.at(-1)];
  if (first === undefined || last === undefined) return [];
  const x = groups[0]?.x ?? first.x;
  const size = { width: first.x + first.width - x, height: last.y + last.height - first.y };
  return [element('rect', { class: 'rule', x, y: first.y, ...size, rx: 3 })];
}

function drawGroup({ side, x, y, width, height }: PlacedGroup): string {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return element(
    'g',
    { class: sideClass[side] },
    element('rect', { class: 'head', x, y, width, height }) +
      element('path', { class: 'rule', d: `M${x} ${y}H${x + width}` }) +
      element(
        'text',
        {
          class: 'side',
          x: middleX,
          y: middleY + 4,
          'text-anchor': 'middle',
          transform: `rotate(-90 ${middleX} ${middleY})`,
        },
        names[side],
      ),
  );
}

function drawHead({ lane, x, y, height }: PlacedLane, left: number): string {
  const start = lane.isExceptions ? left : x;
  const width = laneHead + x - start;
  const label = lane.isExceptions ? 'At any time' : (lane.role ?? 'No role named');
  const room = { width: laneHead - 22, lines: 4, bold: true };
  const isLong = label.split(' ').some((word) => textWidth(word, 13, true) > room.width);
  const size = isLong ? 11 : 13;
  const { lines } = wrapped(label, { ...room, size });
  const lineHeight = 17;
  const top = y + height / 2 - (lines.length * lineHeight) / 2 + size;
  const texts = lines.map((text, index) =>
    textLine({
      text,
      x: x + 12,
      y: top + index * lineHeight,
      width: room.width,
      of: label,
      class: isLong ? 'role long' : 'role',
    }),
  );
  return element(
    'g',
    { class: classOf(lane) },
    element('rect', { class: 'head', x: start, y, width, height }) +
      element('path', { class: 'edge', d: `M${start + width - 2} ${y}v${height}` }) +
      element('path', { class: 'rule', d: `M${start} ${y}h${width}` }) +
      texts.join(''),
  );
}

function classOf(lane: PlacedLane['lane']): string {
  return lane.isExceptions ? 'lane exceptions' : `lane ${sideClass[lane.side]}`;
}
