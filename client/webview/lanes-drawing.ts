import { parsedSvg } from './parsed-svg.ts';

/**
 * The lanes on the page. Their text has a line for each thing that is drawn, so that of the next text only the lines
 * that are new are drawn: all else stays where it is, with its focus and with the pointer over it.
 */
export class LanesDrawing {
  readonly svg: SVGSVGElement;
  #head: string;
  #lines: readonly string[];
  #elements: Element[];

  constructor(text: string) {
    const { head, lines } = partsOf(text);
    this.svg = parsedSvg(text);
    this.svg.setAttribute('role', 'presentation');
    this.#head = head;
    this.#lines = lines;
    this.#elements = [...this.svg.children].slice(this.svg.childElementCount - lines.length);
    withoutTitles(this.svg.children);
  }

  get size(): { readonly width: number; readonly height: number } {
    const { width, height } = this.svg.viewBox.baseVal;
    return { width, height };
  }

  redraw(text: string): void {
    const { head, lines } = partsOf(text);
    if (head !== this.#head) this.svg.setAttribute('viewBox', viewBoxOf(head));
    const elements = this.#elementsFor(lines);
    const stays = new Set(elements);
    for (const element of this.#elements) if (!stays.has(element)) element.remove();
    let place: Element | null = this.#elements.find((element) => stays.has(element)) ?? null;
    for (const element of elements) {
      if (element === place) place = place.nextElementSibling;
      else this.svg.insertBefore(element, place);
    }
    this.#head = head;
    this.#lines = lines;
    this.#elements = elements;
  }

  /** Of each line the element that it has already, or a new one. */
  #elementsFor(lines: readonly string[]): Element[] {
    const [before, after] = sameEnds(this.#lines, lines);
    const known = new Map<string, Element[]>();
    for (let at = before; at < this.#lines.length - after; at++) {
      const line = this.#lines[at] as string;
      const same = known.get(line);
      const element = this.#elements[at] as Element;
      if (same === undefined) known.set(line, [element]);
      else same.push(element);
    }
    const middle = lines.slice(before, lines.length - after).map((line) => known.get(line)?.shift() ?? line);
    const drawn = elementsOf(middle.filter((each) => typeof each === 'string')).values();
    return [
      ...this.#elements.slice(0, before),
      ...middle.map((each) => (typeof each === 'string' ? (drawn.next().value as Element) : each)),
      ...this.#elements.slice(this.#elements.length - after),
    ];
  }
}

/** What stands before the lanes, and a line for each thing in them. */
function partsOf(text: string): { readonly head: string; readonly lines: readonly string[] } {
  const end = text.indexOf(styleEnd) + styleEnd.length;
  const lines = text.slice(end, text.lastIndexOf('</svg>')).split('\n');
  return { head: text.slice(0, end), lines: lines.filter((line) => line !== '') };
}

const styleEnd = '</style>\n';

function viewBoxOf(head: string): string {
  return /viewBox="([^"]*)"/.exec(head)?.[1] ?? '';
}

/** How many lines two texts share at their beginnings, and at their ends. */
function sameEnds(one: readonly string[], other: readonly string[]): readonly [number, number] {
  const most = Math.min(one.length, other.length);
  let before = 0;
  while (before < most && one[before] === other[before]) before++;
  let after = 0;
  while (after < most - before && one.at(-1 - after) === other.at(-1 - after)) after++;
  return [before, after];
}

function elementsOf(lines: readonly string[]): readonly Element[] {
  if (lines.length === 0) return [];
  const { children } = parsedSvg(`<svg xmlns="http://www.w3.org/2000/svg">${lines.join('')}</svg>`);
  withoutTitles(children);
  return [...children];
}

/** The page shows the findings in its own way, and the title of the whole above it. */
function withoutTitles(elements: Iterable<Element>): void {
  for (const element of [...elements]) {
    if (element.localName === 'title' || element.localName === 'desc') element.remove();
    else for (const title of element.querySelectorAll(':scope > .mark > title')) title.remove();
  }
}
