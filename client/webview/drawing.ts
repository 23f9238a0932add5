import type { MapAnswer } from '../../server/messages/messages.ts';
import { draw } from './draw.ts';
import { parsedSvg } from './parsed-svg.ts';

/** What stands in the panel: a picture with its natural size, or a page that goes by the panel's. */
export interface Drawing {
  readonly element: SVGSVGElement | HTMLElement;
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** Makes what a map shows; mermaid is loaded only for the flowchart. Nothing on the page changes meanwhile. */
export async function drawingOf({ view, drawing }: MapAnswer): Promise<Drawing> {
  if (view === 'lanes') return lanes(drawing);
  if (view !== 'flowchart') return { element: sheet(drawing), size: undefined };
  const { svg, width, height } = await draw(drawing);
  return { element: svg, size: { width, height } };
}

function lanes(text: string): Drawing {
  const svg = parsedSvg(text);
  const { width, height } = svg.viewBox.baseVal;
  svg.setAttribute('role', 'presentation');
  // The page shows what the marks say in its own way.
  for (const title of svg.querySelectorAll('.mark > title, :scope > title, :scope > desc')) title.remove();
  return { element: svg, size: { width, height } };
}

/** The server has made every text of the document a text; a script would not be let in besides. */
function sheet(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const element = document.createElement('div');
  element.className = 'sheet';
  element.append(...document.importNode(parsed.body, true).childNodes);
  return element;
}
