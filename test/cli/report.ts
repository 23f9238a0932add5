import type { CheckReport } from '../../cli/reporters/report.ts';
import { reportAsText } from '../../cli/reporters/text/text.ts';
import { Source } from '../../cli/source/source.ts';
import type { Finding } from '../../core/index.ts';

/** A text with `⟦` and `⟧` around the place of the finding, and what is said of it. */
export interface Marked extends Partial<Omit<Finding, 'fixes' | 'range' | 'uri'>> {
  readonly path?: string;
  readonly text: string;
  readonly fix?: string;
}

/** A report on one finding in each of the texts. */
export function reportOf(...all: readonly Marked[]): CheckReport {
  const sources = new Map<string, Source>();
  const documents = all.map(({ path = 'account.sop', text: marked, fix, ...said }) => {
    const text = marked.replace('⟦', '').replace('⟧', '');
    const uri = `file:///${path}`;
    const source = new Source(path, uri, text);
    sources.set(uri, source);
    const start = marked.indexOf('⟦');
    const finding: Finding = {
      rule: 'some-rule',
      severity: 'error',
      what: 'Something is wrong.',
      why: 'It matters.',
      next: 'Put it right.',
      related: [],
      ...said,
      uri,
      range: { start, end: marked.indexOf('⟧') - 1 },
      fixes: () => (fix === undefined ? [] : [{ title: fix, edits: [], safe: false, preferred: true }]),
    };
    return { source, findings: start < 0 ? [] : [finding] };
  });
  return { documents, sources };
}

/** The report as text on a terminal of that many columns, without colours. */
export function rendered(report: CheckReport, columns = 80, env: Record<string, string> = {}): string {
  let out = '';
  const stdout = { write: (text: string) => (out += text), columns };
  const stdin = (async function* () {})();
  reportAsText(report, { cwd: '/', env, stdin, stdout, stderr: stdout });
  return out;
}

/** The line of the source and the line of carets of a report on one finding. */
export function excerpt(text: string, columns = 80): string {
  const lines = rendered(reportOf({ text }), columns).split('\n');
  const at = lines.findIndex((line) => line.startsWith('error  ')) + 1;
  return `\n${lines.slice(at, at + 2).join('\n')}\n`;
}
