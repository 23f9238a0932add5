/** What runs in the page of the browser: `bench.…`, which the benchmark calls. */
import { LanesDrawing } from '../../../client/webview/lanes-drawing.ts';
import { lanesSvg, type ProcessMap } from '../../../core/index.ts';
import type { Change, DrawerName, Drawn, Jump } from '../drawers.ts';
import { jumpOf, placesOf } from './jump.ts';
import { mermaidSvg, mermaidText } from './mermaid.ts';
import { ProcedureInWork } from './procedure.ts';

const procedures = new Map<number, ProcedureInWork>();
/** Ours on the page, by the number of steps. */
const drawings = new Map<number, LanesDrawing>();

/** How much is on the map of a procedure of so many steps. */
function prepare(steps: number): { readonly nodes: number; readonly ways: number } {
  const procedure = new ProcedureInWork(steps);
  procedures.set(steps, procedure);
  return { nodes: procedure.map.nodes.length, ways: procedure.map.edges.length };
}

/** A letter is typed, and the map that follows is put in the place of the one before. */
async function keystroke(name: DrawerName, steps: number): Promise<Drawn> {
  const procedure = procedures.get(steps) as ProcedureInWork;
  if (name === 'ours') {
    const started = performance.now();
    const svg = lanesSvg(procedure.type(), { theme: 'light' });
    return shown(started, svg, (text) => redraw(text, steps));
  }
  const text = mermaidText(name, procedure.type());
  const started = performance.now();
  return shown(started, await mermaidSvg(name, text), setHtml);
}

/** As the preview does: what stays the same stays on the page. */
function redraw(svg: string, steps: number): void {
  const drawing = drawings.get(steps) ?? new LanesDrawing(svg);
  drawings.set(steps, drawing);
  drawing.redraw(svg);
  if (!drawing.svg.isConnected) document.body.replaceChildren(drawing.svg);
}

async function shown(started: number, svg: string, put: (svg: string) => void): Promise<Drawn> {
  const drawn = performance.now();
  put(svg);
  document.querySelector('svg')?.getBoundingClientRect();
  const laidOut = performance.now();
  return { svg: drawn - started, page: laidOut - drawn, frame: await nextFrame() };
}

/** As mermaid itself says that its SVG is to be used. */
function setHtml(svg: string): void {
  document.body.innerHTML = svg;
}

/** How long the page works on the next frame: not the wait for it, which is the screen's. */
function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const begun = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - begun);
      port2.postMessage(undefined);
    });
  });
}

/** How far the untouched nodes go when the step in the middle is worded anew, or when one is put before it. */
async function jump(name: DrawerName, steps: number, change: Change): Promise<Jump> {
  const procedure = new ProcedureInWork(steps);
  const before = await places(name, procedure.map);
  const changed =
    change === 'reworded'
      ? procedure.reword(', which was opened for a customer whom nobody had heard of before')
      : procedure.insertStep('Onboarding Lead: Read it once more');
  return jumpOf(before, await places(name, changed), name === 'ours' || name === 'lanes' ? 'right' : 'down');
}

async function places(name: DrawerName, map: ProcessMap) {
  if (name === 'ours') document.body.replaceChildren(new LanesDrawing(lanesSvg(map, { theme: 'light' })).svg);
  else setHtml(await mermaidSvg(name, mermaidText(name, map)));
  return placesOf(document.querySelector('svg') as SVGSVGElement);
}

const bench = { prepare, keystroke, jump };
export type Bench = typeof bench;
Object.assign(window, { bench });
