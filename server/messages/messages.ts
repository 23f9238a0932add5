/**
 * What the extension and the language server say to each other beyond the Language Server Protocol. The extension
 * imports the types of this folder and nothing else of the server.
 */

/** A range as the Language Server Protocol has it: zero-based lines and UTF-16 columns. */
export interface LineRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Request `sop/map`: the process map of a document as it is now. */
export interface MapRequest {
  readonly method: 'sop/map';
  readonly params: { readonly uri: string };
  readonly result: MapAnswer | null;
}

export interface MapAnswer {
  readonly uri: string;
  /** The version of the text that the map was made from. */
  readonly version: number;
  readonly title: string;
  /** False while the text is broken where the flow is described: the map would have holes. */
  readonly complete: boolean;
  /** The map as a mermaid flowchart; ids are those of `nodes`. Empty when the document has no steps. */
  readonly mermaid: string;
  readonly nodes: readonly MapNode[];
}

export interface MapNode {
  /** The id of the node in the mermaid text: letters and digits. */
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
