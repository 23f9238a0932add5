/** What the extension and the preview's page say to each other. */
import type { LineRange, MapAnswer, MapChoice, MapColours } from '../../server/messages/messages.ts';

export type ToPreview =
  /** The preview shows this document from now on; its map comes with the next message. */
  | {
      readonly type: 'follow';
      readonly uri: string;
      readonly fileName: string;
      readonly settings: PreviewSettings;
      /** The panel stays with this document, wherever the editor goes. */
      readonly locked: boolean;
    }
  /** With the zero-based line of the first error in the flow, as far as the checks have come. */
  | { readonly type: 'map'; readonly answer: MapAnswer; readonly firstError: number | null }
  | { readonly type: 'no map'; readonly uri: string; readonly reason: NoMapReason }
  /** The zero-based line of the cursor in the editor. */
  | { readonly type: 'cursor'; readonly uri: string; readonly line: number }
  /** Wanted as a PNG, which only a page can draw. */
  | { readonly type: 'paint'; readonly uri: string; readonly svg: string };

export type FromPreview =
  /** With what the reader chose before the page was loaded anew. */
  | { readonly type: 'ready'; readonly choice: MapChoice; readonly locked: boolean }
  | { readonly type: 'choose'; readonly choice: MapChoice }
  | { readonly type: 'lock'; readonly locked: boolean }
  /** The map as a file. */
  | { readonly type: 'export map'; readonly form: MapForm; readonly colours: MapColours }
  /** The document, or a sheet of it, as a file. */
  | { readonly type: 'hand out'; readonly handout: Handout }
  /** What is shown, on paper. */
  | { readonly type: 'print' }
  /** The bytes of a PNG, in base64. */
  | { readonly type: 'painted'; readonly png: string }
  | { readonly type: 'open link'; readonly uri: string; readonly href: string }
  | { readonly type: 'go to'; readonly uri: string; readonly range: LineRange }
  | { readonly type: 'add first step'; readonly uri: string }
  | { readonly type: 'show log' };

export type MapForm = 'svg' | 'png' | 'mmd';

/** The ways to hand a document out. */
export type Handout = 'html' | 'docx' | 'checklist' | 'raci' | 'csv' | 'bpmn';

export type NoMapReason =
  /** A kind of document that describes no flow. */
  | 'other kind'
  /** Nothing says yet what the document is going to be. */
  | 'not begun'
  | 'server stopped';

export interface PreviewSettings {
  /** The map scrolls along when the cursor goes to a step that is out of sight. */
  readonly scrollWithCursor: boolean;
  /** What the checks report is marked on the steps. */
  readonly showFindings: boolean;
}

/** What survives a reload of the window, and the panel being hidden. */
export interface PreviewState {
  readonly uri: string;
  readonly fileName: string;
  readonly zoom: Zoom;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly lastCompleteMap: MapAnswer | null;
  readonly choice: MapChoice;
  readonly locked: boolean;
}

/** A factor, or the way in which the map is fitted into the panel. */
export type Zoom = number | 'readable' | 'whole';
