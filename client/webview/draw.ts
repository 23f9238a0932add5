import { parsedSvg } from './parsed-svg.ts';
import { mermaidConfig } from './theme.ts';

const loadMermaid = () => import('./mermaid.ts').then((module) => module.default);
let mermaid: ReturnType<typeof loadMermaid> | undefined;
let drawings = 0;
let configured = '';

export interface Drawing {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/** Draws out of sight: what is on the page stays as it is. Rejects when mermaid cannot read the text. */
export async function draw(text: string): Promise<Drawing> {
  mermaid ??= loadMermaid();
  const drawer = await mermaid;
  const config = mermaidConfig();
  if (JSON.stringify(config) !== configured) drawer.initialize(config);
  configured = JSON.stringify(config);
  drawings += 1;
  const { svg } = await drawer.render(`map-${drawings}`, text, drawingBoard());
  return measured(svg);
}

/** Mermaid measures its labels, so the board is laid out, only not seen. What a failure left on it is gone. */
function drawingBoard(): HTMLElement {
  document.getElementById('drawing-board')?.remove();
  const board = document.createElement('div');
  board.id = 'drawing-board';
  board.ariaHidden = 'true';
  document.body.append(board);
  return board;
}

/** Its own styles are for other places that draw mermaid; here the look is the theme's, in map.css. */
function measured(text: string): Drawing {
  const svg = parsedSvg(text);
  const { width, height } = svg.viewBox.baseVal;
  svg.removeAttribute('style');
  svg.classList.add('mermaid');
  svg.querySelector('style')?.remove();
  svg.removeAttribute('aria-roledescription');
  svg.setAttribute('role', 'presentation');
  for (const shape of svg.querySelectorAll('.node [style], .cluster [style]')) shape.removeAttribute('style');
  return { svg, width, height };
}
