import type { LineRange, MapAnswer } from '../../server/messages/messages.ts';
import { outlineCurrent } from './current-step.ts';
import { drawingOf } from './drawing.ts';
import { keepHeadsInSight } from './lane-heads.ts';
import { type DrawnNode, drawnNodeAt, drawnNodes, makeWalkable, markChoices, showFindings } from './nodes.ts';
import { showOutline } from './outline.ts';
import { page } from './page.ts';
import { stepAtLine } from './step-at-line.ts';
import { hideTooltip, showTooltip, showTooltipSoon } from './tooltip.ts';
import { walkedTo } from './walk.ts';
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
  if (!show.if()) return;
  const theme = document.body.className;
  if (answer.drawing !== shown?.drawing || theme !== drawnTheme) {
    const focused = focusedStep();
    const { element, size } = await drawingOf(answer);
    if (!show.if()) return;
    if (element.parentElement !== page.map) page.map.replaceChildren(element);
    page.toolbar.hidden = size === undefined;
    if (size) applyZoom(size);
    keepHeadsInSight();
    drawn = drawnNodes(element, answer.nodes);
    makeWalkable(drawn);
    markChoices(element);
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
  page.map.classList.toggle('without-findings', !findingsShown);
  showFindings(drawn, findingsShown);
  showOutline(answer);
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
    const step = drawnNodeAt(drawn, event.target) ?? linkedStep(event.target);
    if (step) goTo(step.node.target);
  });
  map.addEventListener('keydown', (event) => {
    const step = drawnNodeAt(drawn, event.target);
    // A link within a step has the key for itself.
    if (step?.element !== event.target) return;
    if (event.key === 'Enter' || event.key === ' ') goTo(step.node.target);
    else if (!moveFocus(step, event.key)) return;
    event.preventDefault();
  });
  map.addEventListener('pointerover', ({ target }) => showFindingsOf(target, showTooltipSoon));
  map.addEventListener('focusin', ({ target }) => showFindingsOf(target, showTooltip));
  for (const departure of ['pointerleave', 'focusout']) map.addEventListener(departure, hideTooltip);
  page.canvas.addEventListener('scroll', () => {
    hideTooltip();
    keepHeadsInSight();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideTooltip();
  });
}

function focusedStep(): string | undefined {
  return drawn.find(({ element }) => element === document.activeElement)?.node.id;
}

/** The step that a link on the map stands for. */
function linkedStep(target: EventTarget | null): DrawnNode | undefined {
  const link = target instanceof Element ? target.closest<SVGElement>('[data-to]') : null;
  return link ? drawn.find(({ node }) => node.id === link.dataset.to) : undefined;
}

function moveFocus(from: DrawnNode, key: string): boolean {
  const boxes = drawn.map(({ element }) => element.getBoundingClientRect());
  const to = drawn[walkedTo(drawn.indexOf(from), key, boxes) ?? -1];
  to?.element.focus();
  return to !== undefined;
}

function showFindingsOf(target: EventTarget | null, show: typeof showTooltip): void {
  const step = drawnNodeAt(drawn, target);
  if (step && findingsShown) show(step.element, step.node.findings);
  else hideTooltip();
}
