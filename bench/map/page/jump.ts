import type { Jump } from '../drawers.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of each node's box by its id, from the corner of the picture at actual size. */
export function placesOf(svg: SVGSVGElement): ReadonlyMap<string, Place> {
  const origin = svg.getBoundingClientRect();
  const places = new Map<string, Place>();
  for (const element of svg.querySelectorAll<SVGGElement>('g.node')) {
    const box = (element.querySelector('.shape, .label-container') ?? element).getBoundingClientRect();
    places.set(idOf(element), {
      x: box.x + box.width / 2 - origin.x,
      y: box.y + box.height / 2 - origin.y,
    });
  }
  return places;
}

/** Ours, or the `ask` of mermaid's `drawing-3-flowchart-ask-0`. */
function idOf({ dataset, id }: SVGGElement): string {
  return dataset.id && dataset.id !== '' ? dataset.id : id.replace(/^.*flowchart-|-\d+$/g, '');
}

/** What has another text has another id: it is not among the untouched. */
export function jumpOf(
  before: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, Place>,
  reads: 'right' | 'down',
): Jump {
  const moves = [...before].flatMap(([id, from]) => {
    const to = after.get(id);
    if (to === undefined) return [];
    const [right, down] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
    return [reads === 'right' ? { along: right, across: down } : { along: down, across: right }];
  });
  return {
    untouched: moves.length,
    moved: moves.filter(({ along, across }) => Math.max(along, across) > 1).length / moves.length,
    along: Math.max(...moves.map(({ along }) => along)),
    across: Math.max(...moves.map(({ across }) => across)),
  };
}
