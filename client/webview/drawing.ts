import type { MapAnswer } from '../../server/messages/messages.ts';
import { draw } from './draw.ts';
import { LanesDrawing } from './lanes-drawing.ts';
import { page } from './page.ts';

/** What stands in the panel: a picture with its natural size, or a page that goes by the panel's. */
export interface Drawing {
  readonly element: SVGSVGElement | HTMLElement;
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/**
 * Makes what a map shows; mermaid is loaded only for the flowchart. Nothing on the page changes meanwhile, but for lanes
 * that are there already: of those only what is new is drawn, at once.
 */
export async function drawingOf({ view, drawing }: MapAnswer): Promise<Drawing> {
  if (view === 'lanes') return lanesOf(drawing);
  if (view !== 'flowchart') return { element: sheet(drawing), size: undefined };
  const { svg, width, height } = await draw(drawing);
  return { element: svg, size: { width, height } };
}

let lanes: LanesDrawing | undefined;

function lanesOf(text: string): Drawing {
  if (lanes !== undefined && lanes.svg.parentElement === page.map) lanes.redraw(text);
  else lanes = new LanesDrawing(text);
  return { element: lanes.svg, size: lanes.size };
}

/** The server has made every text of the document a text; a script would not be let in besides. */
function sheet(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const element = document.createElement('div');
  element.className = 'sheet';
  element.append(...document.importNode(parsed.body, true).childNodes);
  return element;
}
