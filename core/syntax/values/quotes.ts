import { type Block, type Kind, type Part, type SyntaxNode, subpart } from '../../../grammar/index.ts';
import { quote } from '../../findings/quote.ts';
import { replace } from '../../fixes/edit.ts';
import { unquoted } from '../../names/unquoted.ts';
import { readReferences } from '../../references/references.ts';
import type { SyntaxReport } from '../report.ts';

/** `Owner: "Dana Reyes"`: a value that is written in quotes, as other languages have it. */
export function quotesReport(value: Part): SyntaxReport | undefined {
  const inside = unquoted(value.text);
  if (inside === undefined || value.end - value.start !== value.text.length) return undefined;
  return {
    code: 'quotes-unneeded',
    at: value,
    what: `${quote(inside)} stands in quotes.`,
    next: 'Remove the quotes.',
    fixes: (document) => [
      {
        title: 'Remove the quotes',
        edits: [
          replace(document, subpart(value, 0, value.text.indexOf(inside)), ''),
          replace(
            document,
            subpart(value, value.text.indexOf(inside) + inside.length, value.text.length),
            '',
          ),
        ],
        safe: true,
        preferred: true,
      },
    ],
  };
}

/** The names and titles of a block that stand in quotes: of roles, people, systems, steps, procedures. */
export function quotedNames(block: Block, kind: Kind): readonly SyntaxReport[] {
  const names = readReferences(block, kind).map(({ name }) => name);
  const titles = block.nodes.flatMap((node) => titlesOf(node, isWork(block)));
  return [...titles, ...names].flatMap((part) => quotesReport(part) ?? []);
}

/** Of several reports on the quotes at one place the first: a value may be read in several ways. */
export function withoutRepeats(reports: readonly SyntaxReport[]): readonly SyntaxReport[] {
  const starts = new Set<number>();
  return reports.filter(({ code, at }) => {
    if (code !== 'quotes-unneeded' || at === undefined) return true;
    const isNew = !starts.has(at.start);
    starts.add(at.start);
    return isNew;
  });
}

function isWork({ section }: Block): boolean {
  return section?.contents === 'steps' || section?.contents === 'branches';
}

/** The document's title, and those of steps. */
function titlesOf(node: SyntaxNode, inWork: boolean): readonly Part[] {
  if (node.kind === 'header') return [node.title];
  if (!inWork) return [];
  const own = node.kind === 'item' && node.label !== undefined ? [node.title] : [];
  return [...own, ...node.children.flatMap((child) => titlesOf(child, true))];
}
