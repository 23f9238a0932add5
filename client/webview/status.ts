import type { ShownReview } from '../../server/messages/messages.ts';
import { page } from './page.ts';

export function showTitle(title: string): void {
  page.title.textContent = title;
  page.title.title = title;
}

/** Says that what is shown is not that of the text as it is now. */
export function showWaiting(state: 'drawing' | 'kept'): void {
  showState(state, state === 'drawing' ? 'Drawing…' : 'Last complete map');
}

/** What is shown is that of the text as it is now: whether anybody has looked after that text lately. */
export function showReview({ state, day }: ShownReview): void {
  showState(state, reviewWords[state].replace('{day}', day ?? ''));
}

export function hideState(): void {
  page.state.hidden = true;
}

const reviewWords: Readonly<Record<ShownReview['state'], string>> = {
  never: 'Not reviewed yet',
  undated: 'No review date',
  overdue: 'Review overdue since {day}',
  due: 'Review due {day}',
  current: 'Current until {day}',
  retired: 'Retired',
};

function showState(state: string, words: string): void {
  page.state.hidden = false;
  page.state.dataset.state = state;
  page.stateText.textContent = words;
}

/** Says calmly why the map is not that of the text, and leads to the place. */
export function showMark(reason: string, firstError: number | null): void {
  const place =
    firstError === null ? 'the text has an error' : `the text at line ${firstError + 1} has an error`;
  page.markText.textContent = reason.replace('{place}', place);
  page.markButton.textContent = firstError === null ? '' : `Go to line ${firstError + 1}`;
  page.markButton.hidden = firstError === null;
  page.mark.hidden = false;
}

export function hideMark(): void {
  page.mark.hidden = true;
}
