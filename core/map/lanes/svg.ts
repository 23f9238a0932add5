import { escaped } from '../../prose/escaped.ts';
import type { ChangeMarks } from '../change-mark.ts';
import type { MapEdge, ProcessMap } from '../map.ts';
import { changeRules, drawChange } from './change-look.ts';
import { drawBands, drawBorder, drawHeads } from './draw-lane.ts';
import { drawNode, type NodeLook } from './draw-node.ts';
import { drawLabel, drawWay } from './draw-way.ts';
import { type Layout, layout, type PlacedNode } from './layout.ts';
import { drawMark, type NodeFindings } from './mark.ts';
import { element } from './markup.ts';
import { frame } from './sizes.ts';
import { styleFor } from './style.ts';
import { textLine } from './text.ts';
import type { Theme } from './themes.ts';
import { wrapped } from './wrapped.ts';

export interface LanesOptions {
  readonly theme: Theme;
  /** Of the drawing, in a page that shows pieces of it elsewhere. */
  readonly id?: string;
  /** Stands above the map, with the title; without it neither is there. */
  readonly subtitle?: string;
  readonly uri?: string;
  /** The line, from 0, of an offset in the text. */
  readonly lineAt?: (offset: number) => number;
  /** By the id of the node. */
  readonly findings?: ReadonlyMap<string, NodeFindings>;
  /** The ids of the nodes that decide how long all takes, in order; they and the ways between them stand out. */
  readonly critical?: readonly string[];
  /** What has changed since another version. */
  readonly changes?: ChangeMarks;
}

/**
 * The map as lanes, an SVG that needs nothing beside itself. Nothing of the document is in it but as text. What is drawn
 * stands on a line of its own each, one element a line, so that two drawings can be compared line by line.
 */
export function lanesSvg(map: ProcessMap, options: LanesOptions): string {
  return draw(layout(map), map, options);
}

function draw(lanes: Layout, map: ProcessMap, options: LanesOptions): string {
  const { theme, subtitle, uri, critical = [], changes } = options;
  const above = subtitle === undefined ? 0 : heading;
  const after = new Map(critical.map((id, index) => [id, critical[index + 1]]));
  const ways = new Map<MapEdge, string>();
  for (const [index, mark] of changes?.ways ?? []) ways.set(map.edges[index] as MapEdge, ` is-${mark}`);
  const [width, height] = [lanes.width, lanes.height + above].map(Math.round) as [number, number];
  const drawn = [
    ...drawBands(lanes),
    ...lanes.edges.map((each) =>
      drawWay(each, after.get(each.edge.from) === each.edge.to, ways.get(each.edge)),
    ),
    ...lanes.nodes.map((node) => drawNode(node, lookOf(node, options, after.has(node.node.id)))),
    ...lanes.edges.flatMap(drawLabel),
    // Over all that is moved while they stay in sight.
    drawHeads(lanes),
    ...drawBorder(lanes),
  ].join('\n');
  const content = [
    `<title>${escaped(map.title)}</title>`,
    `<desc>${escaped(description(lanes))}</desc>`,
    `<style>${styleFor(theme)}${changes === undefined ? '' : `\n${changeRules(theme)}`}</style>`,
    ...(theme === 'host' ? [] : [element('rect', { class: 'ground', width, height })]),
    ...(subtitle === undefined ? [] : [drawHeading(map.title, subtitle, lanes.width)]),
    above === 0 ? drawn : element('g', { transform: `translate(0 ${above})` }, drawn),
  ].join('\n');
  const viewBox = `0 0 ${width} ${height}`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'sop-map',
      id: options.id,
      role: 'img',
      viewBox,
      width,
      height,
      'data-uri': uri,
    },
    content,
  );
}

const heading = 52;

function drawHeading(title: string, subtitle: string, mapWidth: number): string {
  const width = mapWidth - 2 * frame;
  const line = (text: string, size: number, y: number, name: string) =>
    textLine({
      text: wrapped(text, { width, lines: 1, size, bold: true }).lines[0] ?? '',
      x: frame,
      y,
      width,
      class: name,
    });
  return line(title, 19, 34, 'heading') + line(subtitle, 11, 54, 'quiet');
}

function lookOf(
  placed: PlacedNode,
  { lineAt, findings, changes }: LanesOptions,
  isCritical: boolean,
): NodeLook {
  const { node, linksTo, width } = placed;
  const at = node.target ?? node.range;
  const found = linksTo === undefined ? findings?.get(node.id) : undefined;
  const change = linksTo === undefined ? changes?.nodes.get(node.id) : undefined;
  return {
    isCritical,
    change,
    line: at === undefined ? undefined : lineAt?.(at.start),
    mark:
      (found === undefined ? '' : drawMark(found, width - 3, 1)) +
      (change === undefined ? '' : drawChange(change)),
  };
}

/** For those who do not see the picture: how much there is, and whose. */
function description({ nodes, lanes }: Layout): string {
  const steps = nodes.filter(({ node, linksTo }) => linksTo === undefined && node.facts !== undefined).length;
  const roles = lanes.flatMap(({ lane }) => lane.role ?? []);
  const counted = `A process map of ${steps} ${steps === 1 ? 'step' : 'steps'}`;
  return roles.length === 0 ? `${counted}.` : `${counted}, by ${roles.join(', ')}.`;
}
