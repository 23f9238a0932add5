import { l10n } from 'vscode';
import type { ReviewFacts } from '../../server/messages/overview.ts';

/** `Review due in 12 days`: what stands alone, in the status bar and beside a title. */
export function reviewWords({ state, day, daysLeft }: ReviewFacts): string {
  if (state === 'undated') return l10n.t('No review date');
  if (state === 'current') return l10n.t('Review on {0}', day ?? '');
  if (daysLeft < -1) return l10n.t('Review {0} days late', -daysLeft);
  if (daysLeft === -1) return l10n.t('Review 1 day late');
  if (daysLeft === 0) return l10n.t('Review due today');
  return daysLeft === 1 ? l10n.t('Review due tomorrow') : l10n.t('Review due in {0} days', daysLeft);
}

/** `in 12 days`: what stands where everything is about reviews. */
export function reviewDayWords({ state, day, daysLeft }: ReviewFacts): string {
  if (state === 'undated') return '';
  if (state === 'current') return day ?? '';
  if (daysLeft < -1) return l10n.t('{0} days late', -daysLeft);
  if (daysLeft === -1) return l10n.t('1 day late');
  if (daysLeft === 0) return l10n.t('today');
  return daysLeft === 1 ? l10n.t('tomorrow') : l10n.t('in {0} days', daysLeft);
}
