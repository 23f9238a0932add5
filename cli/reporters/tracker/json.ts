import type { CustomerMilestone } from '../../../core/tracker/customer-view.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { TrackerReport } from './report.ts';

/** Changes when a program that reads the report would have to change with it. */
const formatVersion = 1;

/** Writes where customers stand for programs to read; the form is that of schemas/sop.tracker-report.schema.json. */
export function trackersAsJson(report: TrackerReport, { stdout }: Terminal): void {
  const { today, view } = report;
  const form =
    report.view === 'customer'
      ? { version: formatVersion, today, view, ...withDays(report.customer) }
      : {
          version: formatVersion,
          today,
          view,
          trackers: report.trackers.map(({ path, progress }) => ({ path, ...withDays(progress) })),
        };
  stdout.write(`${JSON.stringify(form, null, 2)}\n`);
}

function withDays<T extends { readonly milestones: readonly CustomerMilestone[] }>(view: T) {
  return {
    ...view,
    milestones: view.milestones.map((each) => ({ ...each, due: each.due?.toString() })),
  };
}
