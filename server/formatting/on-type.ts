import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { nodesAt } from '../text/nodes-at.ts';
import { contentLength, type LineOfBlock, positionsOf } from '../text/positions.ts';
import { nextLine } from './next-line.ts';

/** What is typed that asks for formatting. */
export const firstTrigger = '\n';

/**
 * Behind Enter, the beginning of the new line: its indentation, and a dash where one belongs. Editors with rules of
 * their own for Enter have put it there already, or have indented further; then nothing is left to do.
 */
export function onTypeFormatting(
  { textDocument, position, ch }: DocumentOnTypeFormattingParams,
  session: Session,
): TextEdit[] {
  const tree = session.library.document(textDocument.uri)?.tree;
  if (tree === undefined || ch !== firstTrigger || position.line === 0) return [];
  const positions = positionsOf(tree);
  const above = positions.lineAt(position.line - 1);
  if (above === undefined) return [];
  const current = positions.lineAt(position.line);
  const text = current === undefined ? '' : current.line.text.slice(0, contentLength(current.line));
  const wanted = nextLine(above.line, isLiteral(above));
  const indentation = /^[ \t]*/.exec(text)?.[0] ?? '';
  if (position.character > indentation.length || indentation.length > above.line.first) return [];
  // The rest of a line that was parted goes on with what it said; whether it is an item of its own, nobody knows.
  const beginning = text === indentation ? wanted.indentation + wanted.mark : wanted.indentation;
  if (beginning === indentation) return [];
  const start = { line: position.line, character: 0 };
  return [
    { range: { start, end: { line: position.line, character: indentation.length } }, newText: beginning },
  ];
}

/** A line of a fence or of Markdown: what it says means nothing here. */
function isLiteral({ block, index }: LineOfBlock): boolean {
  const node = nodesAt(block, index).at(-1);
  if (node?.kind === 'fence') return index < node.last || !node.isClosed;
  return node?.kind === 'markdown';
}
