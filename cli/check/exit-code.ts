import { ExitCode } from '../failure.ts';
import { type CheckReport, countsOf } from '../reporters/report.ts';

/** How a check ends that found this; `maxWarnings` is how many warnings are no reason to fail. */
export function exitCodeOf(report: CheckReport, maxWarnings = 0): ExitCode {
  const { errors, warnings } = countsOf(report);
  return errors > 0 || warnings > maxWarnings ? ExitCode.findings : ExitCode.clean;
}
