import { htmlAsMarkdown } from '../html/html-as-markdown.ts';
import { refuseDeep } from '../html/refuse-deep.ts';
import { importMarkdown } from '../markdown/import-markdown.ts';
import type { Imported } from '../report/report.ts';

/** What was copied: as plain text, and as its page has it, where it came from one. */
export interface Pasted {
  readonly text: string;
  readonly html?: string;
}

/** What tells one block of a page from another; a page without any is no more than its text. */
const structure = /<(?:h[1-6]|li|table)\b|mso-list:/i;

/**
 * A whole procedure that was copied out of a page or a text. Undefined where there is none in it: without two steps, or a
 * step and a heading above it, it is only words. Throws CannotImport for what no person has written.
 */
export function importPasted(pasted: Pasted, name: string): Imported | undefined {
  const markdown = markdownOf(pasted, name);
  const imported = importMarkdown(markdown, { name });
  const { steps } = imported.report.counts;
  return steps > 1 || (steps === 1 && /^#+ /m.test(markdown)) ? imported : undefined;
}

/**
 * A list that was copied, as the lines of steps, without indentation. Undefined where anything of it would be no part of
 * a step.
 */
export function stepsPasted(pasted: Pasted, name: string): readonly string[] | undefined {
  const markdown = markdownOf(pasted, name);
  const { text, report } = importMarkdown(`${listHead}${markdown}`, { name });
  const all = report.placed.every(({ first, to }) => first < 5 || /^step \d/.test(to) || to === 'Roles');
  if (!all || report.counts.steps === 0) return undefined;
  const [, lines = ''] = /^Steps:\n((?: {2}.*\n|\n(?= ))+)/m.exec(text) ?? [];
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(2));
}

/** Four lines, so that what stands below is a list of steps and nothing else. */
const listHead = '# Pasted\n\n## Steps\n\n';

function markdownOf({ text, html }: Pasted, name: string): string {
  if (html === undefined || !structure.test(html)) return text;
  refuseDeep(html, name);
  return htmlAsMarkdown(html);
}
