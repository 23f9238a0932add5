import type { DiffReport } from '../../diff/compared.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { diffAsHtml } from './html.ts';
import { diffAsJson } from './json.ts';
import { diffAsMarkdown } from './markdown.ts';
import { diffAsText } from './text.ts';

/** The forms in which changes can be reported, by the name that `--format` takes. */
export const diffReporters = {
  text: diffAsText,
  json: diffAsJson,
  markdown: diffAsMarkdown,
  html: diffAsHtml,
} as const satisfies Record<string, (report: DiffReport, terminal: Terminal) => void>;

export type DiffFormat = keyof typeof diffReporters;
