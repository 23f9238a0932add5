import { suppressionsIn } from '../../core/findings/suppressions.ts';
import { type Block, LineKind, type SyntaxNode } from '../../grammar/index.ts';
import { type Span, span } from './span.ts';

/** Comments, and in those that silence a rule the word for it and the rule. */
export function spansOfComments(block: Block): readonly Span[] {
  if (!block.lines.some(({ kind }) => kind === LineKind.Comment)) return [];
  const literal = new Set(block.nodes.flatMap(literalLines));
  const rules = suppressionsIn(block).map(({ at }) => at);
  return block.lines.flatMap(({ kind, first, end, text }, index) => {
    if (kind !== LineKind.Comment || literal.has(index)) return [];
    const start = block.lineStarts[index] as number;
    const rule = rules.find((at) => start <= at.start && at.start < start + end);
    if (rule === undefined) return span(block.part(index, first, end), 'comment');
    const word = text.indexOf(directive, first);
    return [
      ...span(block.part(index, first, word), 'comment'),
      ...span(block.part(index, word, word + directive.length), 'directive'),
      ...span(rule, 'name'),
      ...span(block.part(index, rule.end - start, end), 'comment'),
    ];
  });
}

const directive = 'sop-ignore';

/** Lines of fences and of Markdown, where `#` begins no comment. */
function literalLines(node: SyntaxNode): readonly number[] {
  if (node.kind !== 'fence' && node.kind !== 'markdown') return node.children.flatMap(literalLines);
  return Array.from({ length: node.last - node.first + 1 }, (_, i) => node.first + i);
}
