import type { Standing } from '../../../core/tracker/progress.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { visible } from '../../terminal/visible.ts';
import { wrap } from '../../terminal/wrap.ts';
import { type Style, styleFor } from '../text/style.ts';
import { type Answer, answersFor, answersForCustomer, dayText } from './answers.ts';
import { summaryText, type TrackerReport } from './report.ts';

/** Writes where customers stand for people to read at a terminal. */
export function trackersAsText(report: TrackerReport, terminal: Terminal): void {
  const style = styleFor(terminal);
  const { stdout } = terminal;
  const { bold, dim } = style.colours;
  if (report.view === 'customer') {
    const { customer, today } = report;
    stdout.write(`${bold(visible(customer.customer))}\n`);
    stdout.write(`${blockOf(dayText(customer), answersForCustomer(customer, today), style)}\n`);
    return;
  }
  for (const { progress, path } of report.trackers) {
    const { customer, standing, owner, variants } = progress;
    const kept = owner === undefined ? [] : [`kept by ${owner}`];
    stdout.write(
      `${bold(visible(customer || path))}  ${inStanding(standing, style)}  ${dim(visible(path))}\n`,
    );
    const about = [dayText(progress), ...variants, ...kept].filter((part) => part !== '').join(' · ');
    stdout.write(`${blockOf(about, answersFor(progress, report.today), style)}\n\n`);
  }
  stdout.write(`${summaryText(report.trackers)}\n`);
}

const indentation = 2;

function blockOf(about: string, answers: readonly Answer[], style: Style): string {
  const column = indentation + Math.max(...answers.map(({ question }) => question.length)) + 2;
  const lines = answers.flatMap(({ question, lines }) =>
    lines.flatMap((line, index) => {
      const [first = '', ...rest] = wrap(visible(line), style.width - column);
      const head = `${' '.repeat(indentation)}${style.colours.dim((index === 0 ? question : '').padEnd(column - indentation))}`;
      return [`${head}${first}`, ...rest.map((each) => `${' '.repeat(column)}${each}`)];
    }),
  );
  return [...(about === '' ? [] : [`${' '.repeat(indentation)}${visible(about)}`]), ...lines].join('\n');
}

function inStanding(standing: Standing, { colours }: Style): string {
  if (standing === 'late') return colours.red(standing);
  return standing === 'at risk' ? colours.yellow(standing) : colours.cyan(standing);
}
