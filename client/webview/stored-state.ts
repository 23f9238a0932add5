import { currentChoice, isLocked } from './choices.ts';
import { extension } from './extension.ts';
import { page } from './page.ts';
import type { PreviewState } from './protocol.ts';
import { currentZoom, setZoom } from './zoom.ts';

/** What the preview showed when the window was reloaded or the panel hidden. */
export function storedState(): PreviewState | undefined {
  return extension.getState();
}

export function keepState(state: Omit<PreviewState, 'zoom' | 'scroll' | 'choice' | 'locked'>): void {
  const { scrollLeft, scrollTop } = page.canvas;
  extension.setState({
    ...state,
    zoom: currentZoom(),
    scroll: { left: scrollLeft, top: scrollTop },
    choice: currentChoice(),
    locked: isLocked(),
  });
}

export function restoreZoom(state: PreviewState): void {
  setZoom(state.zoom);
  page.canvas.scrollTo(state.scroll.left, state.scroll.top);
}
