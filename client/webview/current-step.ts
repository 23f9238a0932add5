import { headsWidth } from './lane-heads.ts';
import type { DrawnNode } from './nodes.ts';
import { page } from './page.ts';

/** Outlines the step that the cursor is in; scrolls to it only when it is out of sight. */
export function outlineCurrent(drawn: readonly DrawnNode[], id: string | undefined, scroll: boolean): void {
  for (const { node, element } of drawn) {
    const current = node.id === id;
    element.classList.toggle('current', current);
    if (current) element.setAttribute('aria-current', 'step');
    else element.removeAttribute('aria-current');
    if (current && scroll) bringIntoView(element);
  }
}

function bringIntoView(element: Element): void {
  const room = 24;
  const box = element.getBoundingClientRect();
  const view = page.canvas.getBoundingClientRect();
  page.canvas.scrollBy({
    left: distance(box.left, box.right, view.left + headsWidth() + room, view.right - room),
    top: distance(box.top, box.bottom, view.top + room, view.bottom - room),
    behavior: wantsNoMotion() ? 'instant' : 'smooth',
  });
}

/** By the system, or by VS Code alone: `workbench.reduceMotion`. */
function wantsNoMotion(): boolean {
  return (
    matchMedia('(prefers-reduced-motion: reduce)').matches ||
    document.body.classList.contains('vscode-reduce-motion')
  );
}

/** How far to scroll along one axis: not at all for what is in sight. */
function distance(start: number, end: number, from: number, to: number): number {
  if (start < from) return start - from;
  if (end > to) return Math.min(end - to, start - from);
  return 0;
}
