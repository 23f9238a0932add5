import { page } from './page.ts';

export type Freshness = 'current' | 'drawing' | 'kept';

const words: Record<Freshness, string> = {
  current: 'Up to date',
  drawing: 'Drawing…',
  kept: 'Last complete map',
};

export function showTitle(title: string): void {
  page.title.textContent = title;
  page.title.title = title;
}

/** Whether the map is that of the text as it is now. */
export function showFreshness(freshness: Freshness | undefined): void {
  page.state.hidden = freshness === undefined;
  if (!freshness) return;
  page.state.dataset.freshness = freshness;
  page.stateText.textContent = words[freshness];
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
