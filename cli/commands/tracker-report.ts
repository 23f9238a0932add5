import { type Day, readDay } from '../../core/dates/day.ts';
import { customerView } from '../../core/tracker/customer-view.ts';
import { byRisk, progress } from '../../core/tracker/progress.ts';
import { todayByClock } from '../../server/settings/clock.ts';
import { CannotRun, ExitCode, withDocument } from '../failure.ts';
import { findDocuments } from '../files/find-documents.ts';
import { trackersAsJson } from '../reporters/tracker/json.ts';
import { trackersAsMarkdown } from '../reporters/tracker/markdown.ts';
import type { Tracked, TrackerReport } from '../reporters/tracker/report.ts';
import { trackersAsText } from '../reporters/tracker/text.ts';
import { ended } from '../source/ended.ts';
import { type Asked, readDocuments } from '../source/read-library.ts';
import { SourceFiles } from '../source/source-files.ts';
import type { Terminal } from '../terminal/terminal.ts';

const reporters = { text: trackersAsText, markdown: trackersAsMarkdown, json: trackersAsJson } as const;
export type TrackerFormat = keyof typeof reporters;
export const trackerFormats = Object.keys(reporters) as readonly TrackerFormat[];

export interface TrackerReportCommand {
  readonly paths: readonly string[];
  readonly format: TrackerFormat;
  readonly for?: 'customer';
  /** End with 1 when a customer is late. */
  readonly failLate?: boolean;
  readonly today?: string;
}

/** `sop tracker report` */
export function reportTrackers(command: TrackerReportCommand, terminal: Terminal): ExitCode {
  const { cwd } = terminal;
  const read = readDocuments(findDocuments(command.paths, cwd), new SourceFiles(cwd));
  const clock = todayByClock();
  const todayFor = ({ settings }: Asked) => command.today ?? settings.today ?? clock;
  const trackers = read.asked.filter(
    ({ workspace, source }) => workspace.knownAt(source.uri)?.kind === 'tracker',
  );
  const [first, another] = trackers;
  if (first === undefined) {
    if (read.asked.length === 0 || read.unread.length > 0) return ended(read, ExitCode.clean, terminal);
    throw new CannotRun('There is no tracker', 'Begin one with: sop tracker new');
  }
  if (command.for === 'customer' && another !== undefined)
    throw new CannotRun('A customer is told of one tracker alone', 'Give its file');
  if (command.for === 'customer' && first.source.document.title === undefined)
    throw new CannotRun(
      `${first.source.path} does not say which customer it is of`,
      'Write the name behind “Tracker:”',
    );
  const tracked = trackers.map((each): Tracked => {
    const { source, workspace } = each;
    const on = readDay(todayFor(each)) as Day;
    return withDocument(
      source.path,
      () => ({ path: source.path, progress: progress(source.document, workspace, on) }),
      'read',
    );
  });
  tracked.sort((one, other) => byRisk(one.progress, other.progress));
  const report: TrackerReport =
    command.for === 'customer'
      ? { view: 'customer', today: todayFor(first), customer: customerView((tracked[0] as Tracked).progress) }
      : { view: 'internal', today: todayFor(first), trackers: tracked };
  reporters[command.format](report, terminal);
  const isLate = tracked.some(({ progress: { standing } }) => standing === 'late');
  return ended(read, command.failLate === true && isLate ? ExitCode.findings : ExitCode.clean, terminal);
}
