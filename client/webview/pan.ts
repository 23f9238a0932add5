import { page } from './page.ts';

/** The map is pulled about by its empty ground; a press on a step is a click on the step. */
export function listenForPan(): void {
  const { canvas } = page;
  let held: { readonly id: number; x: number; y: number } | undefined;

  canvas.addEventListener('pointerdown', (event) => {
    const onStep = event.target instanceof Element && event.target.closest('[data-step]') !== null;
    const onScrollbar = event.offsetX > canvas.clientWidth && event.target === canvas;
    if (event.pointerType !== 'mouse' || event.button !== 0 || onStep || onScrollbar) return;
    held = { id: event.pointerId, x: event.clientX, y: event.clientY };
    canvas.setPointerCapture(event.pointerId);
    canvas.classList.add('held');
  });
  canvas.addEventListener('pointermove', (event) => {
    if (event.pointerId !== held?.id) return;
    canvas.scrollBy(held.x - event.clientX, held.y - event.clientY);
    held = { id: held.id, x: event.clientX, y: event.clientY };
  });
  canvas.addEventListener('lostpointercapture', () => {
    held = undefined;
    canvas.classList.remove('held');
  });
}
