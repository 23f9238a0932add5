import type { NodeFinding } from '../../server/messages/messages.ts';
import { findingPicture, findingText } from './findings.ts';
import { page } from './page.ts';

/** As long as the editor waits before it shows a hover. */
const restingTime = 300;
let resting: ReturnType<typeof setTimeout> | undefined;

/** For the pointer, which only passes over most boxes. */
export function showTooltipSoon(box: Element, findings: readonly NodeFinding[]): void {
  hideTooltip();
  resting = setTimeout(() => showTooltip(box, findings), restingTime);
}

/** Shows below the box, or above it where there is no room below, what the checks report on the step. */
export function showTooltip(box: Element, findings: readonly NodeFinding[]): void {
  hideTooltip();
  if (findings.length === 0) return;
  const { tooltip } = page;
  tooltip.replaceChildren(...findings.map(line));
  tooltip.hidden = false;
  const around = box.getBoundingClientRect();
  const size = tooltip.getBoundingClientRect();
  const below = around.bottom + 8;
  const top = below + size.height > window.innerHeight ? around.top - size.height - 8 : below;
  const left = Math.min(around.left, window.innerWidth - size.width - 8);
  tooltip.style.top = `${Math.max(8, top)}px`;
  tooltip.style.left = `${Math.max(8, left)}px`;
}

export function hideTooltip(): void {
  clearTimeout(resting);
  page.tooltip.hidden = true;
}

function line(finding: NodeFinding): HTMLElement {
  const text = document.createElement('span');
  text.textContent = findingText(finding);
  const element = document.createElement('p');
  element.append(findingPicture(finding.severity), text);
  return element;
}
