import type { LineRange, MapAnswer } from '../../server/messages/messages.ts';
import {
  currentChoice,
  isLocked,
  listenToChoices,
  restoreChoices,
  showLocked,
  showVariants,
} from './choices.ts';
import { extension, onMessage } from './extension.ts';
import { latestOnly } from './latest-only.ts';
import { listenToLinks } from './links.ts';
import { followCursor, listenToSteps, removeMap, showMap, shownMap } from './map-view.ts';
import { hideNotice } from './notice.ts';
import { noticeNoSteps, noticeOtherKind, noticeServerStopped, noticeUndrawable } from './notices.ts';
import { page } from './page.ts';
import { paint } from './paint.ts';
import { listenForPan } from './pan.ts';
import type { PreviewSettings, ToPreview } from './protocol.ts';
import { hideMark, hideState, showMark, showReview, showTitle, showWaiting } from './status.ts';
import { keepState, keepStateSoon, restoreZoom, storedState } from './stored-state.ts';
import { onThemeChange } from './theme.ts';
import { listenForZoom, onZoomChange, setZoom } from './zoom.ts';

let followed = { uri: '', fileName: '' };
let settings: PreviewSettings = { scrollWithCursor: true, showFindings: true };
let cursorLine = 0;
let firstError: number | null = null;
let lastComplete: MapAnswer | null = null;

const gaps = 'This map has gaps: {place}.';
const keptIncomplete = 'Showing the last complete map: {place}.';
const keptUndrawable = 'Showing the last map that could be drawn.';

const present = latestOnly(async (answer: MapAnswer) => {
  if (answer.uri !== followed.uri) return;
  showTitle(answer.title || followed.fileName);
  if (!answer.complete && lastComplete && isSameChoice(answer, lastComplete)) return keep(keptIncomplete);
  if (answer.nodes.length === 0) return presentNothing();
  await presentMap(answer);
});

listenForZoom();
listenForPan();
listenToChoices(remember);
listenToLinks((href) => extension.postMessage({ type: 'open link', uri: followed.uri, href }));
listenToSteps(goTo);
onZoomChange(remember);
page.canvas.addEventListener('scroll', rememberSoon);
page.markButton.addEventListener('click', () => {
  if (firstError !== null) goTo(lineStart(firstError));
});
onThemeChange(() => {
  const shown = shownMap();
  if (shown) present(shown);
});
onMessage(receive);
restore();
extension.postMessage({ type: 'ready', choice: currentChoice(), locked: isLocked() });

function receive(message: ToPreview): void {
  if (message.type === 'follow') follow(message);
  else receiveFor(message);
}

function receiveFor(message: Exclude<ToPreview, { type: 'follow' }>): void {
  const uri = message.type === 'map' ? message.answer.uri : message.uri;
  if (uri !== followed.uri) return;
  if (message.type === 'map') {
    firstError = message.firstError;
    present(message.answer);
  } else if (message.type === 'paint') {
    void paint(message.svg).then((png) => extension.postMessage({ type: 'painted', png }));
  } else if (message.type === 'cursor') {
    cursorLine = message.line;
    followCursor(cursorLine, settings.scrollWithCursor);
  } else if (message.reason === 'other kind') {
    clear();
    noticeOtherKind();
  } else if (message.reason === 'not begun') {
    presentNothing();
  } else if (!shownMap()) {
    noticeServerStopped(() => extension.postMessage({ type: 'show log' }));
  }
}

/** Another document has another map: nothing of the one before is kept but the reader's zoom. */
function follow(message: ToPreview & { type: 'follow' }): void {
  settings = message.settings;
  showLocked(message.locked);
  if (message.uri === followed.uri) return;
  followed = { uri: message.uri, fileName: message.fileName };
  lastComplete = null;
  cursorLine = 0;
  clear();
  showTitle(message.fileName);
  page.canvas.scrollTo(0, 0);
  remember();
}

async function presentMap(answer: MapAnswer): Promise<void> {
  const slow = setTimeout(() => showWaiting('drawing'), 400);
  try {
    await showMap(answer, { findings: settings.showFindings, if: () => answer.uri === followed.uri });
    if (answer.uri !== followed.uri) return;
    hideNotice();
    showVariants(answer);
    if (answer.complete) lastComplete = answer;
    if (answer.complete) {
      unmark();
      showReview(answer.review);
    } else {
      mark(gaps);
      hideState();
    }
    followCursor(cursorLine, settings.scrollWithCursor);
    rememberSoon();
  } catch (problem) {
    console.warn(problem);
    if (lastComplete) keep(keptUndrawable);
    else noticeUndrawable();
  } finally {
    clearTimeout(slow);
  }
}

/** A map of another view or variant cannot stand in for this one. */
function isSameChoice(one: MapAnswer, other: MapAnswer): boolean {
  return one.view === other.view && one.variant === other.variant;
}

function presentNothing(): void {
  clear();
  lastComplete = null;
  const { uri } = followed;
  noticeNoSteps(() => extension.postMessage({ type: 'add first step', uri }));
}

function keep(reason: string): void {
  mark(reason);
  showWaiting('kept');
  page.canvas.classList.add('kept');
}

function mark(reason: string): void {
  showMark(reason, firstError);
  page.canvas.classList.remove('kept');
}

function unmark(): void {
  hideMark();
  page.canvas.classList.remove('kept');
}

function clear(): void {
  unmark();
  hideState();
  removeMap();
}

function goTo(range: LineRange): void {
  extension.postMessage({ type: 'go to', uri: followed.uri, range });
}

function lineStart(line: number): LineRange {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

function remember(): void {
  if (followed.uri) keepState({ ...followed, lastCompleteMap: lastComplete });
}

function rememberSoon(): void {
  if (followed.uri) keepStateSoon({ ...followed, lastCompleteMap: lastComplete });
}

/** After a reload the map is there at once, and is brought up to date when the language server answers. */
function restore(): void {
  const state = storedState();
  if (!state) return;
  followed = { uri: state.uri, fileName: state.fileName };
  restoreChoices(state);
  showTitle(state.lastCompleteMap?.title || state.fileName);
  setZoom(state.zoom);
  if (!state.lastCompleteMap) return;
  showWaiting('drawing');
  const stillWanted = () => followed.uri === state.uri;
  void showMap(state.lastCompleteMap, { findings: true, if: stillWanted }).then(() => restoreZoom(state));
}
