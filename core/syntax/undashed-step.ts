import { type Block, type Line, type Part, StrayNode, type SyntaxNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { inBlocks } from '../document/stretches.ts';
import { quote } from '../findings/quote.ts';
import type { KnownNames } from '../workspace/known-names.ts';
import type { SyntaxReport } from './report.ts';

/** `Cook: Stir` at the left edge below steps: it belongs to nothing, and plainly is a step without its dash. */
export function undashedSteps(document: SopDocument, { roles }: KnownNames): readonly SyntaxReport[] {
  return document.sections
    .filter(({ entry }) => entry.contents === 'steps')
    .flatMap(({ heading, blocks }) =>
      [...labelledIn([heading.block]), ...labelledIn(blocks)].flatMap(({ label, line }) =>
        roles.has(label) ? [report(line, indentationOf(blocks))] : [],
      ),
    );
}

/** That of the first step. */
function indentationOf(blocks: readonly Block[]): string {
  const first = blocks.flatMap(({ nodes }) => nodes).find(({ kind }) => kind === 'item')?.line;
  return first === undefined ? '  ' : first.text.slice(0, first.first);
}

function report(line: Part, indentation: string): SyntaxReport {
  return {
    code: 'bullet-missing',
    at: line,
    what: 'The dash before this step is missing, so that the line belongs to nothing.',
    next: `Write “- ${line.text}”, below the other steps.`,
    fixes: (document) => {
      const { start } = document.tree.range(line);
      const text = `${indentation}- `;
      const edits = [{ uri: document.uri, start, end: start, text }];
      return [{ title: `Make it a step: ${quote(`- ${line.text}`)}`, edits, safe: false, preferred: true }];
    },
  };
}

/** The lines that belong to nothing and have a label. */
const labelledIn = inBlocks((block) => {
  const found: { readonly label: string; readonly line: Part }[] = [];
  if (!block.lines.some(isLabelled)) return found;
  const gather = (nodes: readonly SyntaxNode[]): void => {
    for (const node of nodes) {
      const { line } = node;
      if (node instanceof StrayNode && isLabelled(line))
        found.push({ label: line.text.slice(line.body, line.colon).trim(), line: node.own });
      gather(node.children);
    }
  };
  gather(block.nodes);
  return found;
});

function isLabelled({ column, colon, value, end }: Line): boolean {
  return column === 0 && colon > 0 && value < end;
}
