import type { Range } from './range.ts';

/** The way through a procedure, ready to be drawn. */
export interface ProcessMap {
  readonly title: string;
  /** False where the text is broken where the flow is described: the map would have holes. */
  readonly complete: boolean;
  /** In the order of the flow. */
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

export interface MapNode {
  /** Letters and digits. The same for the same step in the next version of the document. */
  readonly id: string;
  /** What it says, with the role where a step has one: `Sales: Call the customer`. */
  readonly label: string;
  /** What a drawing shows it as: `decision`, `start`; new ones may come. */
  readonly shape: string;
  /** Who does it; undefined for what is nobody's work. */
  readonly role: string | undefined;
  /** Where the step, check or exception stands, with all that is below it; undefined for every other node. */
  readonly range: Range | undefined;
}

export interface MapEdge {
  /** The id of the node that it leaves. */
  readonly from: string;
  /** The id of the node that it leads to. */
  readonly to: string;
  /** The condition under which it is taken; empty where there is none. */
  readonly label: string;
  /** Dotted ways are not taken when all goes as it should. */
  readonly style: 'plain' | 'dotted';
}

export interface MapOptions {
  /** The steps of one variant alone, as the document names it; a RangeError where it does not. */
  readonly variant?: string;
}

export interface PictureOptions extends MapOptions {
  /** A fixed palette, or `auto`, which follows the reader's system. `light` where it is not given. */
  readonly theme?: 'light' | 'dark' | 'contrast' | 'auto';
}
