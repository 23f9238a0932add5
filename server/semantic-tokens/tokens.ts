import type { SopDocument } from '../../core/index.ts';
import { type LookName, numbers } from './looks.ts';
import { spansOfBlock } from './of-block.ts';
import type { Names } from './span.ts';

/** Words on one line, with their look. */
export interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly look: LookName;
}

/** The tokens of the blocks that have one of the lines from `first` to `last`, in the order of the text. */
export function* tokensOf(
  document: SopDocument,
  names: Names,
  first: number,
  last: number,
): Generator<Token> {
  let line = 0;
  for (const block of document.tree.blocks) {
    if (line > last) return;
    const next = line + block.lines.length;
    if (next > first) {
      let [endLine, end] = [-1, 0];
      for (const each of spansOfBlock(block, document.kind)) {
        const look = typeof each.look === 'string' ? each.look : each.look(names);
        // Of two names at one place the first counts: editors do not take tokens that overlap.
        if (look === undefined || (each.line === endLine && each.start < end)) continue;
        [endLine, end] = [each.line, each.start + each.length];
        yield { line: line + each.line, character: each.start, length: each.length, look };
      }
    }
    line = next;
  }
}

/** Tokens as the protocol has them: five numbers each, the places counted from the token before. */
export function encoded(tokens: Iterable<Token>): number[] {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const token of tokens) {
    if (token.line !== line) character = 0;
    data.push(token.line - line, token.character - character, token.length, ...numbers[token.look]);
    ({ line, character } = token);
  }
  return data;
}
