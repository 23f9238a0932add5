import type { Terminal } from '../../terminal/terminal.ts';
import { code, plain } from '../markdown-text.ts';
import { type Answer, answersFor, answersForCustomer, dayText } from './answers.ts';
import { summaryText, type TrackerReport } from './report.ts';

/** Writes where customers stand for messages, wikis and meetings. */
export function trackersAsMarkdown(report: TrackerReport, { stdout }: Terminal): void {
  const { today } = report;
  if (report.view === 'customer') {
    const { customer } = report;
    const parts = [
      `# ${plain(customer.customer)}, ${today}`,
      plain(dayText(customer)),
      list(answersForCustomer(customer, today)),
    ];
    stdout.write(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
    return;
  }
  const parts = report.trackers.flatMap(({ progress, path }) => {
    const { customer, standing, owner, variants } = progress;
    const kept = owner === undefined ? [] : [`kept by ${owner}`];
    const about = [dayText(progress), ...variants, ...kept].filter((part) => part !== '').join(' · ');
    return [
      `## ${plain(customer || path)}: ${standing}`,
      ...(about === '' ? [code(path)] : [`${plain(about)} · ${code(path)}`]),
      list(answersFor(progress, today)),
    ];
  });
  stdout.write(
    `${[`# Customers on ${today}`, `**${summaryText(report.trackers)}**`, ...parts].join('\n\n')}\n`,
  );
}

function list(answers: readonly Answer[]): string {
  return answers
    .map(({ question, lines }) =>
      lines.length === 1
        ? `- **${question}:** ${plain(lines[0] ?? '')}`
        : [`- **${question}:**`, ...lines.map((line) => `  - ${plain(line)}`)].join('\n'),
    )
    .join('\n');
}
