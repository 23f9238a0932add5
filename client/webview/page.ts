/** The parts of the page, as client/preview-html.ts lays them out. */
export const page = {
  title: part('title'),
  state: part('state'),
  stateText: part('state-text'),
  choices: part('choices'),
  view: part('view') as HTMLSelectElement,
  variant: part('variant') as HTMLSelectElement,
  critical: part('critical'),
  lock: part('lock'),
  export: part('export') as HTMLSelectElement,
  toolbar: part('toolbar'),
  zoomIn: part('zoom-in'),
  zoomOut: part('zoom-out'),
  zoomLevel: part('zoom-level'),
  fit: part('fit'),
  mark: part('mark'),
  markText: part('mark-text'),
  markButton: part('mark-button'),
  canvas: part('canvas'),
  map: part('map'),
  notice: part('notice'),
  outline: part('outline'),
  tooltip: part('tooltip'),
};

function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no part "${id}"`);
  return element;
}
