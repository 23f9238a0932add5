import type { CustomerView } from '../../../core/tracker/customer-view.ts';
import type { Progress } from '../../../core/tracker/progress.ts';

/** What trackers say. */
export type TrackerReport =
  | { readonly view: 'internal'; readonly today: string; readonly trackers: readonly Tracked[] }
  | { readonly view: 'customer'; readonly today: string; readonly customer: CustomerView };

/** A tracker, most at risk first. */
export interface Tracked {
  readonly path: string;
  readonly progress: Progress;
}

/** `2 trackers: 1 late, 1 on track` */
export function summaryText(trackers: readonly Tracked[]): string {
  const counts = (['late', 'at risk', 'on track', 'completed'] as const).flatMap((standing) => {
    const count = trackers.filter(({ progress }) => progress.standing === standing).length;
    return count === 0 ? [] : [`${count} ${standing}`];
  });
  return `${trackers.length} tracker${trackers.length === 1 ? '' : 's'}: ${counts.join(', ')}`;
}
