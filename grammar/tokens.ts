import { createToken, type IToken, type TokenType } from 'chevrotain';
import type { Block } from './tree.ts';

/** A token is one or more whole lines of a block. One with a body is followed by what is nested in it, and `Close`. */
export interface LineToken extends IToken {
  readonly block: Block;
  /** Index in the block's lines of the token's first line, and of its last. */
  readonly first: number;
  last: number;
}

const type = (name: string): TokenType => createToken({ name });

export const Header = type('Header');
export const Field = type('Field');
export const Section = type('Section');
export const Item = type('Item');
export const Branch = type('Branch');
export const Parallel = type('Parallel');
export const Track = type('Track');
export const Target = type('Target');
export const Prose = type('Prose');
export const Fence = type('Fence');
export const Markdown = type('Markdown');
export const Stray = type('Stray');
export const Close = type('Close');

/** The same lines with a body. */
export const FieldWithBody = type('FieldWithBody');
export const SectionWithBody = type('SectionWithBody');
export const ItemWithBody = type('ItemWithBody');
export const BranchWithBody = type('BranchWithBody');
export const ParallelWithBody = type('ParallelWithBody');
export const TrackWithBody = type('TrackWithBody');

const withBody = new Map([
  [Field, FieldWithBody],
  [Section, SectionWithBody],
  [Item, ItemWithBody],
  [Branch, BranchWithBody],
  [Parallel, ParallelWithBody],
  [Track, TrackWithBody],
]);

export const tokenTypes: TokenType[] = [
  Header,
  ...[...withBody].flat(),
  Target,
  Prose,
  Fence,
  Markdown,
  Stray,
  Close,
];

export function lineToken(tokenType: TokenType, block: Block, first: number, last: number): LineToken {
  return {
    image: '',
    startOffset: first,
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx as number,
    block,
    first,
    last,
  };
}

/** Gives a token that has been written a body. */
export function openBody(token: LineToken): void {
  const tokenType = withBody.get(token.tokenType) as TokenType;
  token.tokenType = tokenType;
  token.tokenTypeIdx = tokenType.tokenTypeIdx as number;
}

/** The end of a body says nothing but what it is, so that one serves every place. */
export const close = lineToken(Close, undefined as unknown as Block, 0, 0);
