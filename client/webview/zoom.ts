import { keepHeadsInSight } from './lane-heads.ts';
import { page } from './page.ts';
import type { Zoom } from './protocol.ts';

const smallest = 0.1;
const largest = 4;
/** Below this, fitting the width would make the labels hard to read: the map is scrolled instead. */
const readable = 0.8;

let zoom: Zoom = 'readable';
let natural = { width: 0, height: 0 };
let changed = () => {};

export function onZoomChange(callback: () => void): void {
  changed = callback;
}

export function currentZoom(): Zoom {
  return zoom;
}

/** The map is zoomed anew: by a factor about a point of the panel that stays where it is, or fitted. */
export function setZoom(next: Zoom, about: Point = middle()): void {
  const before = factor();
  zoom = typeof next === 'number' ? Math.min(largest, Math.max(smallest, next)) : next;
  const ratio = factor() / before;
  const { canvas } = page;
  const origin = mapOrigin();
  const left = (canvas.scrollLeft + about.x - origin.x) * ratio + origin.x - about.x;
  const top = (canvas.scrollTop + about.y - origin.y) * ratio + origin.y - about.y;
  applyZoom();
  canvas.scrollTo(left, top);
  changed();
}

/** Another drawing is on the page, or the panel has another size. */
export function applyZoom(size = natural): void {
  natural = size;
  const svg = page.map.querySelector(':scope > svg');
  svg?.setAttribute('width', String(natural.width * factor()));
  svg?.setAttribute('height', String(natural.height * factor()));
  keepHeadsInSight();
  page.zoomLevel.textContent = `${Math.round(factor() * 100)}%`;
}

export function listenForZoom(): void {
  page.zoomIn.addEventListener('click', () => setZoom(factor() * 1.2));
  page.zoomOut.addEventListener('click', () => setZoom(factor() / 1.2));
  page.zoomLevel.addEventListener('click', () => setZoom(1));
  page.fit.addEventListener('click', () => setZoom('whole'));
  page.canvas.addEventListener('wheel', zoomByWheel, { passive: false });
  document.addEventListener('keydown', zoomByKey);
  new ResizeObserver(() => applyZoom()).observe(page.canvas);
}

function zoomByWheel(event: WheelEvent): void {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const box = page.canvas.getBoundingClientRect();
  const notches = Math.max(-60, Math.min(60, event.deltaY)) / 60;
  setZoom(factor() * 1.15 ** -notches, { x: event.clientX - box.left, y: event.clientY - box.top });
}

function zoomByKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '+') setZoom(factor() * 1.2);
  if (event.key === '-') setZoom(factor() / 1.2);
  if (event.key === '0') setZoom('whole');
}

function factor(): number {
  if (typeof zoom === 'number') return zoom;
  const room = roomForMap();
  const byWidth = room.width / natural.width || 1;
  const byHeight = room.height / natural.height || 1;
  if (zoom === 'whole') return Math.max(smallest, Math.min(1, byWidth, byHeight));
  return Math.max(readable, Math.min(1, byWidth));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function middle(): Point {
  return { x: page.canvas.clientWidth / 2, y: page.canvas.clientHeight / 2 };
}

/** Where the map begins inside the panel's padding. */
function mapOrigin(): Point {
  const { paddingLeft, paddingTop } = getComputedStyle(page.map);
  return { x: Number.parseFloat(paddingLeft), y: Number.parseFloat(paddingTop) };
}

function roomForMap(): { width: number; height: number } {
  const padding = mapOrigin();
  return {
    width: page.canvas.clientWidth - 2 * padding.x,
    height: page.canvas.clientHeight - 2 * padding.y,
  };
}
