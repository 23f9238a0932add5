import { createToken, type IToken, type TokenType } from 'chevrotain';
import type { Block } from './tree.ts';

/** A token is one or more whole lines of a block; `Open` and `Close` stand around what is nested in the one before. */
export interface LineToken extends IToken {
  readonly block: Block;
  /** Index in the block's lines of the token's first line, and of its last. */
  readonly first: number;
  last: number;
}

const type = (name: string): TokenType => createToken({ name });

export const Start = type('Start');
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
export const Open = type('Open');
export const Close = type('Close');

export const tokenTypes: TokenType[] = [
  Start,
  Header,
  Field,
  Section,
  Item,
  Branch,
  Parallel,
  Track,
  Target,
  Prose,
  Fence,
  Markdown,
  Stray,
  Open,
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

/** The two brackets say nothing but what they are, so that one of each serves every place. */
export const open = bracket(Open);
export const close = bracket(Close);

function bracket(tokenType: TokenType): LineToken {
  return lineToken(tokenType, undefined as unknown as Block, 0, 0);
}
