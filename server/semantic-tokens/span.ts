import type { Located } from '../../core/index.ts';
import { type Block, LineKind } from '../../grammar/index.ts';
import type { LookName } from './looks.ts';

/** What a document knows beyond a single block. */
export interface Names {
  isStep(key: string): boolean;
  isRole(name: string): boolean;
  isDocument(name: string): boolean;
}

/** Words of a block with their look; undefined for words that have none once all names are known. */
export interface Span {
  readonly at: Located;
  readonly look: LookName | ((names: Names) => LookName | undefined);
}

export function span(at: Located | undefined, look: Span['look']): readonly Span[] {
  return at === undefined || at.end <= at.start ? [] : [{ at, look }];
}

/** A span, or a part of one, that stands on one line of its block. */
export interface LineSpan {
  /** Index of the line in the block. */
  readonly line: number;
  /** Offset in the line. */
  readonly start: number;
  readonly length: number;
  readonly look: Span['look'];
}

/** The spans in the order of the text, line by line. */
export function byLine(block: Block, spans: readonly Span[]): readonly LineSpan[] {
  const pieces = spans.flatMap((each) => onLines(block, each));
  return pieces.sort((one, other) => one.line - other.line || one.start - other.start);
}

/** A text that goes on over deeper lines has neither their indentation nor what stands between them. */
function onLines(block: Block, { at, look }: Span): readonly LineSpan[] {
  const pieces: LineSpan[] = [];
  for (let line = lineAt(block, at.start); line < block.lines.length; line++) {
    const lineStart = block.lineStarts[line] as number;
    if (lineStart >= at.end) break;
    const { kind, first, end } = block.lines[line] as Block['lines'][number];
    const isFirst = lineStart <= at.start;
    if (!isFirst && (kind === LineKind.Blank || kind === LineKind.Comment)) continue;
    const start = isFirst ? at.start - lineStart : first;
    const length = Math.min(end, at.end - lineStart) - start;
    if (length > 0) pieces.push({ line, start, length, look });
  }
  return pieces;
}

function lineAt({ lineStarts, lines }: Block, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
