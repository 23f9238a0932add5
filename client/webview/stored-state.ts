import { currentChoice, isLocked } from './choices.ts';
import { extension } from './extension.ts';
import { page } from './page.ts';
import type { PreviewState } from './protocol.ts';
import { currentZoom, setZoom } from './zoom.ts';

/** What the preview showed when the window was reloaded or the panel hidden. */
export function storedState(): PreviewState | undefined {
  return extension.getState();
}

type Shown = Omit<PreviewState, 'zoom' | 'scroll' | 'choice' | 'locked'>;

let waiting: Shown | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;

export function keepState(state: Shown): void {
  waiting = state;
  keepNow();
}

/** When nothing has changed for a moment: what changes all the time is not worth keeping a whole map each time. */
export function keepStateSoon(state: Shown): void {
  waiting = state;
  clearTimeout(resting);
  resting = setTimeout(keepNow, 200);
}

function keepNow(): void {
  clearTimeout(resting);
  if (waiting === undefined) return;
  const { scrollLeft, scrollTop } = page.canvas;
  extension.setState({
    ...waiting,
    zoom: currentZoom(),
    scroll: { left: scrollLeft, top: scrollTop },
    choice: currentChoice(),
    locked: isLocked(),
  });
  waiting = undefined;
}

export function restoreZoom(state: PreviewState): void {
  setZoom(state.zoom);
  page.canvas.scrollTo(state.scroll.left, state.scroll.top);
}
