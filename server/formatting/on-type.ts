import type { DocumentOnTypeFormattingParams, Position, TextEdit } from 'vscode-languageserver';
import type { SopDocument } from '../../core/index.ts';
import { dashedHeadingReport, dashedHeadings } from '../../core/syntax/dashed-heading.ts';
import type { Tree } from '../../grammar/index.ts';
import type { Session } from '../session.ts';
import { nodesAt } from '../text/nodes-at.ts';
import { contentLength, type LineOfBlock, positionsOf } from '../text/positions.ts';
import { nextLine } from './next-line.ts';

export function onTypeFormatting(
  { textDocument, position, ch }: DocumentOnTypeFormattingParams,
  session: Session,
): TextEdit[] {
  const document = session.library.document(textDocument.uri);
  if (document === undefined) return [];
  switch (ch) {
    case '\n':
      return behindEnter(document.tree, position);
    case ' ':
      return behindBullet(document.tree, position);
    case ':':
      return behindHeading(document, position);
    default:
      return [];
  }
}

/**
 * The beginning of the new line: its indentation, and a dash where one belongs. Editors with rules of their own for
 * Enter have put it there already, or have indented further; then nothing is left to do.
 */
function behindEnter(tree: Tree, position: Position): TextEdit[] {
  if (position.line === 0) return [];
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

/** A bullet that is typed where one stands already takes its place: `- - `, `- 1. `. */
function behindBullet(tree: Tree, { line, character }: Position): TextEdit[] {
  const found = positionsOf(tree).lineAt(line);
  if (found === undefined || isLiteral(found)) return [];
  const doubled = /^(\s*)- +(?:[-*+•–]|\d{1,3}[.)]) $/.exec(found.line.text.slice(0, character));
  if (doubled === null) return [];
  const start = { line, character: doubled[1]?.length ?? 0 };
  return [{ range: { start, end: { line, character } }, newText: '- ' }];
}

/** `- Steps:` on the bullet that Enter has put there at the end of a list is the heading of the next section. */
function behindHeading(document: SopDocument, { line }: Position): TextEdit[] {
  const positions = positionsOf(document.tree);
  const heading = dashedHeadings(document).find(
    ({ key }) => positions.range(document.tree.range(key)).start.line === line,
  );
  const [fix] = heading === undefined ? [] : (dashedHeadingReport(heading).fixes?.(document) ?? []);
  return (fix?.edits ?? []).map(({ start, end, text }) => ({
    range: positions.range({ start, end }),
    newText: text,
  }));
}

/** A line of a fence or of Markdown: what it says means nothing here. */
function isLiteral({ block, index }: LineOfBlock): boolean {
  const node = nodesAt(block, index).at(-1);
  if (node?.kind === 'fence') return index < node.last || !node.isClosed;
  return node?.kind === 'markdown';
}
