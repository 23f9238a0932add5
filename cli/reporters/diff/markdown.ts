import { changedMap, toMermaid } from '../../../core/index.ts';
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
  const parts = ['# What changes for the people who do the work', `**${summaryText(report)}**`];
  if (changed.length > 0) parts.push(table(changed), ...changed.map(section));
  stdout.write(`${fitting(parts)}\n`);
}

/** GitHub takes comments of 65,536 characters, and GitLab more. */
const mostCharacters = 60_000;

/** What does not fit is left out from the end, and said to be. */
function fitting(parts: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const part of parts) {
    length += part.length + 2;
    if (length > mostCharacters) {
      kept.push(
        `*The changes of ${parts.length - kept.length} more documents do not fit in a comment; \`sop diff\` shows them.*`,
      );
      break;
    }
    kept.push(part);
  }
  return kept.join('\n\n');
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

function section(document: Compared): string {
  const moved = pathBefore(document);
  const path = code(newest(document).path);
  const items = document.changes.map((change) => {
    const line = placeOf(document, change)?.line;
    const where =
      line === undefined ? '' : ` *(line ${line}${change.places.after === undefined ? ' before' : ''})*`;
    return `- **${change.class}**: ${plain(change.sentence)}${where}`;
  });
  return [
    `## ${plain(titleOf(document))}`,
    moved === undefined ? path : `${path}, before ${code(moved)}`,
    items.join('\n'),
    ...approvals(document),
    ...mapOf(document),
  ].join('\n\n');
}

function approvals({ approvals: needed }: Compared): readonly string[] {
  if (needed.length === 0) return [];
  const listed = needed.map(({ who, classes }) => `${plain(who)} (${classes.join(', ')})`);
  return [`**Approval needed:** ${listed.join('; ')}`];
}

/** Drawn large it would push all else out of sight: the reader opens it. */
function mapOf({ diff }: Compared): readonly string[] {
  const changed = diff && changedMap(diff);
  const mermaid = changed === undefined ? '' : toMermaid(changed.map, changed.marks);
  if (mermaid === '') return [];
  return [`<details><summary>Map of the changes</summary>\n\n\`\`\`mermaid\n${mermaid}\`\`\`\n\n</details>`];
}
