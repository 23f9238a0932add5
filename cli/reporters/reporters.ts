import type { Terminal } from '../terminal/terminal.ts';
import { reportForGitHub } from './github.ts';
import { reportForGitLab } from './gitlab.ts';
import { reportAsJson } from './json/json.ts';
import { reportAsJUnit } from './junit.ts';
import { reportAsMarkdown } from './markdown.ts';
import type { CheckReport } from './report.ts';
import { reportAsSarif } from './sarif/sarif.ts';
import { reportAsText } from './text/text.ts';

/** The forms in which a check can be reported, by the name that `--format` takes. */
export const reporters = {
  text: reportAsText,
  json: reportAsJson,
  sarif: reportAsSarif,
  github: reportForGitHub,
  gitlab: reportForGitLab,
  junit: reportAsJUnit,
  markdown: reportAsMarkdown,
} as const satisfies Record<string, (report: CheckReport, terminal: Terminal) => void>;

export type Format = keyof typeof reporters;
