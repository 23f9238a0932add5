import type { LineRange, MapAnswer } from '../../server/messages/messages.ts';
import { outlineCurrent } from './current-step.ts';
import { draw } from './draw.ts';
import { type DrawnNode, drawnNodeAt, drawnNodes, makeWalkable, markChoices, showFindings } from './nodes.ts';
import { showOutline } from './outline.ts';
import { page } from './page.ts';
import { stepAtLine } from './step-at-line.ts';
import { hideTooltip, showTooltip, showTooltipSoon } from './tooltip.ts';
import { applyZoom } from './zoom.ts';

let shown: MapAnswer | undefined;
let drawn: readonly DrawnNode[] = [];
let findingsShown = true;
let drawnTheme = '';
let currentStep: string | undefined;

export function shownMap(): MapAnswer | undefined {
  return shown;
}

/** Draws the map and puts it in the place of the one before; while it is being drawn nothing changes on the page. */
export async function showMap(
  answer: MapAnswer,
  show: { findings: boolean; if: () => boolean },
): Promise<void> {
  const theme = document.body.className;
  if (answer.mermaid !== shown?.mermaid || theme !== drawnTheme) {
    const { svg, width, height } = await draw(answer.mermaid);
    if (!show.if()) return;
    const focused = focusedStep();
    page.map.replaceChildren(svg);
    applyZoom({ width, height });
    drawn = drawnNodes(svg, answer.nodes);
    makeWalkable(drawn);
    markChoices(svg);
    outlineCurrent(drawn, currentStep, false);
    drawn.find(({ node }) => node.id === focused)?.element.focus({ preventScroll: true });
    drawnTheme = theme;
  } else {
    drawn = drawn.flatMap(({ element }) => {
      const node = answer.nodes.find(({ id }) => id === element.dataset.step);
      return node ? [{ element, node }] : [];
    });
  }
  shown = answer;
  findingsShown = show.findings;
  showFindings(drawn, findingsShown);
  showOutline(answer.nodes);
}

export function removeMap(): void {
  page.map.replaceChildren();
  page.outline.replaceChildren();
  hideTooltip();
  shown = undefined;
  drawn = [];
}

/** Outlines the step in which the cursor's line stands; scrolls only when the cursor has come to another step. */
export function followCursor(line: number, scroll: boolean): void {
  const step = shown && stepAtLine(shown.nodes, line)?.id;
  outlineCurrent(drawn, step, scroll && step !== currentStep);
  currentStep = step;
}

export function listenToSteps(goTo: (target: LineRange) => void): void {
  const { map } = page;
  map.addEventListener('click', (event) => {
    const step = drawnNodeAt(drawn, event.target);
    if (step) goTo(step.node.target);
  });
  map.addEventListener('keydown', (event) => {
    const step = drawnNodeAt(drawn, event.target);
    if (!step) return;
    if (event.key === 'Enter' || event.key === ' ') goTo(step.node.target);
    else if (!moveFocus(step, event.key)) return;
    event.preventDefault();
  });
  map.addEventListener('pointerover', ({ target }) => showFindingsOf(target, showTooltipSoon));
  map.addEventListener('focusin', ({ target }) => showFindingsOf(target, showTooltip));
  for (const departure of ['pointerleave', 'focusout']) map.addEventListener(departure, hideTooltip);
  page.canvas.addEventListener('scroll', hideTooltip);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideTooltip();
  });
}

function focusedStep(): string | undefined {
  return drawn.find(({ element }) => element === document.activeElement)?.node.id;
}

function moveFocus(from: DrawnNode, key: string): boolean {
  const at = drawn.indexOf(from);
  const places: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: drawn.length - 1,
  };
  const place = places[key];
  if (place === undefined) return false;
  drawn[Math.max(0, Math.min(drawn.length - 1, place))]?.element.focus();
  return true;
}

function showFindingsOf(target: EventTarget | null, show: typeof showTooltip): void {
  const step = drawnNodeAt(drawn, target);
  if (step && findingsShown) show(step.element, step.node.findings);
  else hideTooltip();
}
