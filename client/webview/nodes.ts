import type { MapNode } from '../../server/messages/messages.ts';
import { findingText, markFindings } from './findings.ts';
import { markRoleRows } from './label-rows.ts';

export interface DrawnNode {
  readonly node: MapNode;
  readonly element: SVGElement | HTMLElement;
}

/** The boxes of a drawing, in the order of the document, each with the step that it stands for. */
export function drawnNodes(drawing: Element, nodes: readonly MapNode[]): readonly DrawnNode[] {
  const elements = isMermaid(drawing) ? elementsOfMermaid(drawing) : elementsById(drawing);
  return nodes.flatMap((node) => {
    const element = elements.get(node.id);
    return element ? [{ node, element }] : [];
  });
}

/** What is no step of its own: a diamond asks which way to go. */
export function markChoices(drawing: Element): void {
  if (!isMermaid(drawing)) return;
  for (const shape of drawing.querySelectorAll<SVGPolygonElement>('.node:not([data-step]) > polygon')) {
    if (shape.points.numberOfItems === 4) shape.parentElement?.classList.add('choice');
  }
}

function isMermaid(drawing: Element): boolean {
  return drawing.classList.contains('mermaid');
}

function elementsById(drawing: Element): Map<string, SVGElement | HTMLElement> {
  const all = drawing.querySelectorAll<SVGElement | HTMLElement>('[data-id]');
  return new Map([...all].map((element) => [element.dataset.id ?? '', element]));
}

/** Mermaid calls the box of the node `ask` of the drawing `map-3`: `map-3-flowchart-ask-0`. */
function elementsOfMermaid(svg: Element): Map<string, SVGGElement> {
  const beginning = `${svg.id}-flowchart-`;
  return new Map(
    [...svg.querySelectorAll<SVGGElement>('g.node')]
      .filter((element) => element.id.startsWith(beginning))
      .map((element) => [element.id.slice(beginning.length, element.id.lastIndexOf('-')), element]),
  );
}

/**
 * Makes each box a button that the keyboard reaches in the order of the document. A step of the document as its readers
 * see it is reached too, and stays what it is: of a button nobody would be read what stands in it.
 */
export function makeWalkable(drawn: readonly DrawnNode[]): void {
  for (const { node, element } of drawn) {
    const isNew = element.dataset.step !== node.id;
    set(element, 'data-step', node.id);
    set(element, 'tabindex', '0');
    if (element instanceof SVGElement) set(element, 'role', 'button');
    set(element, 'aria-label', element instanceof SVGElement ? nameOf(element, node) : node.label);
    if (!isNew || !isOfMermaid(element)) continue;
    markRoleRows(element, node.label);
    // Within its group only: the groups of nested steps are drawn one inside the other.
    element.parentElement?.append(element);
  }
}

/**
 * What stands in a box, and whose step it is where the box does not say so: `1 4 hours Pull the customer record,
 * Coordinator`. Who speaks to the machine says what is to be read there.
 */
function nameOf(box: SVGElement, { label }: MapNode): string {
  const written = [...box.querySelectorAll('text')].map((text) => text.textContent ?? '').join(' ');
  const [, role, title = label] = /^(.+?): (.+)$/.exec(label) ?? [];
  const seen = written.replace(/\s+/g, ' ').trim();
  // A title that is cut is read in full.
  if (!seen.includes(title)) return label;
  return role === undefined || seen.includes(role) ? seen : `${seen}, ${role}`;
}

export function showFindings(drawn: readonly DrawnNode[], shown: boolean): void {
  for (const { node, element } of drawn) {
    const findings = shown ? node.findings : [];
    set(element, 'aria-description', findings.map(findingText).join(' '));
    if (isOfMermaid(element)) markFindings(element, { ...node, findings });
  }
}

/** What is so already is left alone: each change of an attribute makes the page look for the styles that it changes. */
function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** What mermaid draws knows nothing of findings and titles; in our own drawings they are there. */
function isOfMermaid(element: Element): element is SVGGElement {
  return element.closest('svg.mermaid') !== null;
}

/** The step whose box an event happened in. */
export function drawnNodeAt(drawn: readonly DrawnNode[], target: EventTarget | null): DrawnNode | undefined {
  const element = target instanceof Element ? target.closest('[data-step]') : null;
  return element ? drawn.find((each) => each.element === element) : undefined;
}
