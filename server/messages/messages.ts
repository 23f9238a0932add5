/**
 * What the extension and the language server say to each other beyond the Language Server Protocol. The extension
 * imports the types of this folder and nothing else of the server.
 */

import type { ReviewState } from './overview.ts';

/** A range as the Language Server Protocol has it: zero-based lines and UTF-16 columns. */
export interface LineRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Request `sop/map`: the process map of a document as it is now. */
export interface MapRequest {
  readonly method: 'sop/map';
  readonly params: MapChoice & {
    readonly uri: string;
    /** For a picture to be kept: with its title, in colours of its own. */
    readonly colours?: MapColours;
  };
  readonly result: MapAnswer | null;
}

/** `document` is the whole document as its readers see it. */
export type MapView = 'lanes' | 'flowchart' | 'raci' | 'checklist' | 'document';
export type MapColours = 'light' | 'dark' | 'contrast';

/** What the reader wants to see; the lanes of all variants where nothing is said. */
export interface MapChoice {
  readonly view?: MapView;
  /** The steps of this variant alone; one that the document does not have counts as none. */
  readonly variant?: string | null;
  /** The path that decides how long all takes stands out. */
  readonly critical?: boolean;
}

export interface MapAnswer {
  readonly uri: string;
  /** The version of the text that the map was made from. */
  readonly version: number;
  readonly title: string;
  /** False while the text is broken where the flow is described: the map would have holes. */
  readonly complete: boolean;
  readonly view: MapView;
  /**
   * The lanes as SVG, the flowchart as mermaid text, the others as HTML. In the first two the ids are those of `nodes`.
   * Empty when the document has no steps.
   */
  readonly drawing: string;
  readonly nodes: readonly MapNode[];
  /** Where the review stands of what is read here. */
  readonly review: ShownReview;
  /** What the map says, as lines of text. */
  readonly outline: readonly OutlineLine[];
  readonly variants: readonly string[];
  /** The one that is shown alone. */
  readonly variant: string | null;
}

export interface ShownReview {
  /** `never` where no day of a review is written, and none has passed. */
  readonly state: ReviewState | 'never' | 'retired';
  /** The day of the next review, as `YYYY-MM-DD`; null where there is none. */
  readonly day: string | null;
}

export interface OutlineLine {
  /** Of the node that it is about. */
  readonly id: string;
  readonly depth: number;
  readonly text: string;
}

export interface MapNode {
  /** The id of the node in the drawing: letters and digits. */
  readonly id: string;
  readonly label: string;
  /** The lines of the step, for the way from the cursor to the node. */
  readonly range: LineRange;
  /** The title of the step, where a click leads. */
  readonly target: LineRange;
  /** What the checks report on the step, worst first. */
  readonly findings: readonly NodeFinding[];
}

export interface NodeFinding {
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}
