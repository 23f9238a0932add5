import picocolors from 'picocolors';
import { type CheckReport, countsOf } from './report.ts';
import { summaryText } from './text/summary.ts';

/** `12 documents, 3 errors, 1 warning`, for what is not a screen. */
export function plainSummary(report: CheckReport): string {
  return summaryText(countsOf(report), { colours: picocolors.createColors(false), width: 100 });
}
