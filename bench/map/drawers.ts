/** Who draws maps in the page: ours first, then mermaid with each of its layouts. */
export const drawers = {
  ours: 'sop, lanes',
  dagre: 'mermaid, flowchart by dagre',
  elk: 'mermaid, flowchart by ELK',
  lanes: 'mermaid, swimlane-beta',
} as const;

export type DrawerName = keyof typeof drawers;

/** The work until a map is on the page, in milliseconds, one part after the other. */
export interface Drawn {
  /** From the keystroke, or for mermaid from its own text, to the text of an SVG. */
  readonly svg: number;
  /** From that to a picture that the page has laid out. */
  readonly page: number;
  /** What the page then does to paint the frame that shows it. */
  readonly frame: number;
}

export function total({ svg, page, frame }: Drawn): number {
  return svg + page + frame;
}

/** How far the nodes went that nobody touched, in pixels. */
export interface Jump {
  readonly untouched: number;
  /** The share of them that moved by more than a pixel. */
  readonly moved: number;
  /** The farthest that one moved the way the map reads, and across it. */
  readonly along: number;
  readonly across: number;
}

export type Change = 'reworded' | 'inserted';
