import { escaped } from '../../core/prose/escaped.ts';
import type { Since } from './since-review.ts';

/** What has changed, each with its class. */
export function changesList({ changes, on }: Since): string {
  if (changes.length === 0) return `<p class="quiet">Nothing since ${escaped(on)}.</p>`;
  const items = changes.map(
    (change) => `<li>${escaped(change.sentence)} <span class="quiet">${escaped(change.class)}</span></li>`,
  );
  return `<ul class="changes">${items.join('')}</ul>`;
}
