import { counted } from '../../../core/findings/quote.ts';
import { type Change, changedMap, toMermaid } from '../../../core/index.ts';
import { type Compared, type DiffReport, newest, pathBefore, placeOf, titleOf } from '../../diff/compared.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { code, plain } from '../markdown-text.ts';
import { countsByClass, summaryText } from './summary.ts';

/**
 * Writes the changes as one comment for a pull request: a table of the documents, what has changed in each, and its map
 * as mermaid, which GitHub and GitLab draw. Nothing that stands in a document becomes Markdown or HTML.
 */
export function diffAsMarkdown(report: DiffReport, { stdout }: Terminal): void {
  const changed = report.documents.filter(({ changes }) => changes.length > 0);
  const head = ['# What changes for the people who do the work', `**${summaryText(report)}**`];
  if (changed.length > 0) head.push(table(changed));
  stdout.write(`${[...head, ...fitting(changed.map(section), lengthOf(head))].join('\n\n')}\n`);
}

/** What is said of one document, and its map, empty where it has none. */
interface Section {
  readonly text: string;
  readonly map: string;
}

/** GitHub takes comments of 65,536 characters, and GitLab more. */
const mostCharacters = 60_000;

/** Maps are left out before any change is, the last ones first; what then does not fit is said to be left out. */
function fitting(sections: readonly Section[], used: number): readonly string[] {
  let left = mostCharacters - used;
  const fits = (text: string) => {
    left -= text.length + 2;
    return left >= 0;
  };
  const firstOut = sections.findIndex(({ text }) => !fits(text));
  const kept = firstOut < 0 ? sections : sections.slice(0, firstOut);
  const written = kept.map(({ text, map }) => (map !== '' && fits(map) ? `${text}\n\n${map}` : text));
  const more = sections.length - kept.length;
  if (more === 0) return written;
  const what = more === 1 ? 'The changes of 1 more document do' : `The changes of ${more} more documents do`;
  return [...written, `*${what} not fit in a comment; \`sop diff\` shows them.*`];
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length + 2, 0);
}

function table(documents: readonly Compared[]): string {
  const isApproved = documents.some(({ approvals }) => approvals.length > 0);
  const rows = documents.map((document) => {
    const counts = countsByClass([document]).map(
      ([name, count]) => `${name}${count > 1 ? ` (${count})` : ''}`,
    );
    const approvals = document.approvals.map(({ who }) => plain(who)).join(', ');
    return `| ${plain(titleOf(document))} | ${counts.join(', ')} |${isApproved ? ` ${approvals} |` : ''}`;
  });
  return [
    `| Document | What changes |${isApproved ? ' Approval needed |' : ''}`,
    `|---|---|${isApproved ? '---|' : ''}`,
    ...rows,
  ].join('\n');
}

function section(document: Compared): Section {
  const moved = pathBefore(document);
  const path = code(newest(document).path);
  const isWording = ({ class: name }: Change) => name === 'wording only';
  const items = (changes: readonly Change[]) => changes.map((change) => item(change, document)).join('\n');
  const wording = document.changes.filter(isWording);
  const rest = document.changes.filter((change) => !isWording(change));
  const text = [
    `## ${plain(titleOf(document))}`,
    moved === undefined ? path : `${path}, before ${code(moved)}`,
    ...(rest.length === 0 ? [] : [items(rest)]),
    ...approvals(document),
    ...folded(`${counted(wording.length, 'change')} of wording`, items(wording)),
  ].join('\n\n');
  return { text, map: mapOf(document).join('') };
}

function item(change: Change, document: Compared): string {
  const line = placeOf(document, change)?.line;
  const where =
    line === undefined ? '' : ` *(line ${line}${change.places.after === undefined ? ' before' : ''})*`;
  return `- **${change.class}**: ${plain(change.sentence)}${where}`;
}

/** What the reader opens who wants to see it; nothing where there is nothing in it. */
function folded(summary: string, content: string): readonly string[] {
  return content === '' ? [] : [`<details><summary>${summary}</summary>\n\n${content}\n\n</details>`];
}

function approvals({ approvals: needed }: Compared): readonly string[] {
  if (needed.length === 0) return [];
  const listed = needed.map(({ who, classes }) => `${plain(who)} (${classes.join(', ')})`);
  return [`**Approval needed:** ${listed.join('; ')}`];
}

function mapOf({ diff }: Compared): readonly string[] {
  const changed = diff && changedMap(diff);
  const mermaid = changed === undefined ? '' : toMermaid(changed.map, changed.marks);
  return folded('Map of the changes', mermaid === '' ? '' : `\`\`\`mermaid\n${mermaid}\`\`\``);
}
