import { EmbeddedActionsParser, type TokenType } from 'chevrotain';
import type { LineToken } from './tokens.ts';
import * as T from './tokens.ts';
import {
  type Block,
  BranchNode,
  FenceNode,
  FieldNode,
  HeaderNode,
  ItemNode,
  MarkdownNode,
  ParallelNode,
  ProseNode,
  SectionNode,
  StrayNode,
  type SyntaxNode,
  TargetNode,
  TrackNode,
} from './tree.ts';

const none: readonly SyntaxNode[] = [];

/**
 * The grammar over line tokens, LL(1): what may stand in what. The pass before it (structure.ts) emits no sequence
 * that these rules do not take, so Chevrotain's own recovery is a safety net that never opens.
 *
 *   document = (Start nodes)*
 *   nodes    = ( Item body? | Field body? | Branch body? | Section body? | Parallel body? | Track body?
 *              | Prose | Target | Fence | Header | Markdown | Stray )*
 *   body     = Open nodes Close
 *
 * There is no rule for each alternative: a rule call costs more than all else that is done for a line.
 */
class SopParser extends EmbeddedActionsParser {
  constructor() {
    super(T.tokenTypes, { maxLookahead: 1, recoveryEnabled: true });
    this.performSelfAnalysis();
  }

  document = this.RULE('document', () => {
    this.MANY(() => {
      const start = this.CONSUME(T.Start) as LineToken;
      const nodes: readonly SyntaxNode[] = this.SUBRULE(this.nodes);
      this.ACTION(() => {
        (start.block as { nodes: readonly SyntaxNode[] }).nodes = nodes;
      });
    });
  });

  private readonly alternatives = [
    this.holder(0, T.Item, ItemNode),
    this.holder(1, T.Field, FieldNode),
    this.leaf(2, T.Prose, ProseNode),
    this.holder(3, T.Branch, BranchNode),
    this.leaf(4, T.Target, TargetNode),
    this.leaf(5, T.Fence, FenceNode),
    this.holder(6, T.Section, SectionNode),
    this.leaf(7, T.Header, HeaderNode),
    this.holder(8, T.Parallel, ParallelNode),
    this.holder(9, T.Track, TrackNode),
    this.leaf(10, T.Markdown, MarkdownNode),
    this.leaf(11, T.Stray, StrayNode),
  ];

  nodes: (index?: number) => readonly SyntaxNode[] = this.RULE('nodes', () => {
    const nodes: SyntaxNode[] = [];
    this.MANY(() => {
      nodes.push(this.OR(this.alternatives));
    });
    return nodes as readonly SyntaxNode[];
  });

  private leaf(index: number, type: TokenType, Node: NodeClass) {
    return {
      ALT: () => {
        const token = this.consume(index, type) as LineToken;
        return new Node(token.block, token.first, token.last, none);
      },
    };
  }

  private holder(index: number, type: TokenType, Node: NodeClass) {
    const body = () => {
      this.consume(index, T.Open);
      const nodes = this.subrule(index, this.nodes);
      this.consume(index, T.Close);
      return nodes;
    };
    return {
      ALT: () => {
        const token = this.consume(index + 20, type) as LineToken;
        return new Node(token.block, token.first, token.last, this.option(index, body) ?? none);
      },
    };
  }
}

type NodeClass = new (
  block: Block,
  first: number,
  last: number,
  children: readonly SyntaxNode[],
) => SyntaxNode;

/** One parser a process: several of them make each slower. */
const parser = new SopParser();

/** Gives each block whose tokens these are its nodes. Returns how often recovery had to step in: always 0. */
export function parseTokens(tokens: LineToken[]): number {
  parser.input = tokens;
  parser.document();
  return parser.errors.length;
}
