import type { Finding } from '../../../core/index.ts';
import type { Source } from '../../source/source.ts';

/** A review that is late or comes soon. */
export interface DueReview {
  readonly source: Source;
  /** `2026-11-01` */
  readonly day: string;
  /** From today; less than nought when it is late. */
  readonly daysLeft: number;
  readonly owner: string | undefined;
  /** Offset of the date in the document. */
  readonly offset: number;
}

/** Something else that the calendar has overtaken. */
export interface Late {
  readonly source: Source;
  readonly finding: Finding;
}

/** A procedure that does not say when it is reviewed. */
export interface Undated {
  readonly source: Source;
  readonly owner: string | undefined;
  /** Offset of the title in the document. */
  readonly offset: number;
}

export interface DueReport {
  /** By day. */
  readonly reviews: readonly DueReview[];
  readonly late: readonly Late[];
  /** How many were looked at. */
  readonly procedures: number;
  /** Those that do not say when they are reviewed. */
  readonly undated: readonly Undated[];
  readonly today: string;
}

export function isOverdue({ daysLeft }: DueReview): boolean {
  return daysLeft < 0;
}

/** What only comes soon is no reason to fail. */
export function isLate({ reviews, late }: DueReport): boolean {
  return reviews.some(isOverdue) || late.some(({ finding }) => finding.severity !== 'information');
}

/** `3 days late`, `today`, `in 12 days` */
export function whenText({ daysLeft }: DueReview): string {
  if (daysLeft === 0) return 'today';
  const days = `${Math.abs(daysLeft)} day${Math.abs(daysLeft) === 1 ? '' : 's'}`;
  return daysLeft < 0 ? `${days} late` : `in ${days}`;
}

/** `13 procedures, 1 review overdue, 2 due soon` */
export function summaryParts({ reviews, late, procedures, undated }: DueReport): readonly string[] {
  const overdue = reviews.filter(isOverdue).length;
  const soon = reviews.length - overdue;
  const found = [
    ...(overdue > 0 ? [`${overdue} review${overdue === 1 ? '' : 's'} overdue`] : []),
    ...(soon > 0 ? [`${soon} due soon`] : []),
    ...(late.length > 0 ? [`${late.length} other thing${late.length === 1 ? '' : 's'} late`] : []),
    ...(undated.length > 0 ? [`${undated.length} without a date`] : []),
  ];
  const all = `${procedures} procedure${procedures === 1 ? '' : 's'}`;
  return found.length > 0 ? [all, ...found] : [all, 'nothing due'];
}
