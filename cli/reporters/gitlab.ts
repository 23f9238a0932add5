import type { Severity } from '../../core/index.ts';
import { identified } from '../findings/fingerprint.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { CheckReport } from './report.ts';

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
};

/** Writes the findings as a Code Quality report, which GitLab shows in the merge request. */
export function reportForGitLab({ documents }: CheckReport, { stdout }: Terminal): void {
  const findings = identified(documents).map(({ finding, source, fingerprint }) => {
    const { rule, severity, range, what, next } = finding;
    const begin = source.lines.placeOf(range.start).line;
    const end = source.lines.placeOf(range.end).line;
    return {
      description: `${what} ${next}`,
      check_name: rule,
      fingerprint,
      severity: severities[severity],
      location: { path: source.path, lines: { begin, end } },
    };
  });
  stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
}
