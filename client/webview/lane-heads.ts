import { page } from './page.ts';

/** Keeps the names of the lanes in sight while the map is scrolled to its right. */
export function keepHeadsInSight(): void {
  const svg = page.map.querySelector<SVGSVGElement>('svg.sop-map');
  const heads = svg?.querySelector('.heads');
  if (!svg || !heads) return;
  const box = svg.getBoundingClientRect();
  const scale = box.width / svg.viewBox.baseVal.width || 1;
  const hidden = (page.canvas.getBoundingClientRect().left - box.left) / scale - margin;
  heads.setAttribute('transform', `translate(${Math.max(0, hidden)} 0)`);
  heads.classList.toggle('moved', hidden > 0);
}

/** How much of the panel's left they cover; 0 where no lanes are shown. */
export function headsWidth(): number {
  return page.map.querySelector('svg.sop-map .heads')?.getBoundingClientRect().width ?? 0;
}

/** What is free to the left of the heads, in the drawing's own pixels. */
const margin = 16;
