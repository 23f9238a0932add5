import type { FromPreview, PreviewState, ToPreview } from './protocol.ts';

interface VsCode {
  postMessage(message: FromPreview): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): VsCode;

/** The other side: the extension that shows this page. */
export const extension = acquireVsCodeApi();

export function onMessage(receive: (message: ToPreview) => void): void {
  window.addEventListener('message', (event: MessageEvent<ToPreview>) => receive(event.data));
}
