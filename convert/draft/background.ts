import { keys } from '../../grammar/index.ts';
import { isCleanIn } from './clean.ts';

/**
 * Markdown as it stands under `Background:`, in lines without their indentation. What the section cannot hold as it is
 * becomes literal text between two lines of backticks, which holds anything.
 */
export function backgroundLines(markdown: string): readonly string[] {
  const lines = withoutHeadings(withoutTabs(linesOf(markdown)));
  return isCleanIn('Background', lines) ? lines : literal(linesOf(markdown));
}

/** Lines between two lines of backticks, more of them than stand anywhere within. */
export function literal(lines: readonly string[], language = ''): readonly string[] {
  const longest = lines
    .flatMap((line) => line.match(/`+/g) ?? [])
    .reduce((most, { length }) => Math.max(most, length), 2);
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...lines.map((line) => line.replace(/[\v\f\u0085]/g, ' ')), fence];
}

export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** `Steps:` alone on a line would begin a section there, however deep it stands; within a fence it is literal. */
function withoutHeadings(lines: readonly string[]): readonly string[] {
  let fence = '';
  return lines.map((line) => {
    const [, marks = ''] = /^\s*(`{3,})/.exec(line) ?? [];
    if (fence !== '' || marks !== '') {
      if (fence === '') fence = marks;
      else if (marks.length >= fence.length && line.trim() === marks) fence = '';
      return line;
    }
    const said = line.trim();
    const isSection =
      said.endsWith(':') && keys.get(said.slice(0, -1).trimEnd().toLowerCase())?.section !== undefined;
    return isSection ? line.replace(/:(?=\s*$)/, '\\:') : line;
  });
}

function withoutTabs(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '  ')));
}

/**
 * A heading with nothing below it, at the end of the section, as bold words: a line that begins with a hash is a comment
 * to the language, and belongs to what comes next.
 */
export function withoutLastHeading(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '' && !/^\s*#/.test(line));
  return lines.map((line, at) =>
    at > last
      ? line.replace(/^(\s*)#+\s*(.*?)[\s#]*$/, (_, blanks: string, said: string) =>
          said === '' ? '' : `${blanks}**${said}**`,
        )
      : line,
  );
}
