import type { SopDocument } from '../../core/index.ts';
import { fieldsOf } from '../../core/syntax/fields.ts';
import { type Block, kinds, type Part, type SyntaxNode, subpart } from '../../grammar/index.ts';
import { nodesAt } from '../text/nodes-at.ts';
import { explainEntry, explainKind } from '../vocabulary-text.ts';
import { explainWord, isWord } from '../words.ts';

/** A piece of a document and what it means, as Markdown. */
export interface Explained {
  readonly at: Part;
  readonly markdown: string;
}

/** The words of the language itself: keys of fields and sections, and what leads the flow. */
export function explainKey(
  block: Block,
  line: number,
  offset: number,
  document: SopDocument,
): Explained | undefined {
  const node = nodesAt(block, line).at(-1);
  const found = node && (explainNode(node, document) ?? explainLeading(node));
  return found !== undefined && found.at.start <= offset && offset <= found.at.end ? found : undefined;
}

function explainNode(node: SyntaxNode, document: SopDocument): Explained | undefined {
  if (node.kind === 'header') {
    const kind = kinds.find((each) => each.kind === node.documentKind);
    return kind && { at: node.key, markdown: explainKind(kind) };
  }
  if (node.kind !== 'section' && node.kind !== 'field') return undefined;
  const entry =
    node.kind === 'section'
      ? node.block.section
      : [...fieldsOf(node.block, document.kind)].find(({ field }) => field === node)?.entry;
  return entry && { at: node.key, markdown: `**${entry.label}**\n\n${explainEntry(entry)}` };
}

const leading = /^(if|otherwise|in parallel|track|go to|escalate to|stop|finish|continue)\b/i;

/** `if`, `go to` and their like, at the beginning of a line. */
function explainLeading({ kind, block, first, line }: SyntaxNode): Explained | undefined {
  if (kind !== 'branch' && kind !== 'parallel' && kind !== 'track' && kind !== 'target') return undefined;
  const body = block.part(first, line.body, line.end);
  const name = leading.exec(body.text)?.[0] ?? '';
  const known = name.toLowerCase();
  return isWord(known) ? { at: subpart(body, 0, name.length), markdown: explainWord(known) } : undefined;
}
