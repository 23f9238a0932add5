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
 *   nodes = ( Item | Field | Branch | Section | Parallel | Track | Prose | Target | Fence | Header | Markdown | Stray
 *           | ItemWithBody nodes Close | FieldWithBody nodes Close | BranchWithBody nodes Close
 *           | SectionWithBody nodes Close | ParallelWithBody nodes Close | TrackWithBody nodes Close )*
 *
 * There is no rule for each alternative: a rule call costs more than all else that is done for a line.
 */
class SopParser extends EmbeddedActionsParser {
  constructor() {
    super(T.tokenTypes, { maxLookahead: 1, recoveryEnabled: true });
    this.performSelfAnalysis();
  }

  private readonly alternatives = [
    this.leaf(0, T.Field, FieldNode),
    this.leaf(1, T.Item, ItemNode),
    this.holder(2, T.ItemWithBody, ItemNode),
    this.leaf(3, T.Prose, ProseNode),
    this.leaf(4, T.Branch, BranchNode),
    this.holder(5, T.BranchWithBody, BranchNode),
    this.holder(6, T.FieldWithBody, FieldNode),
    this.leaf(7, T.Target, TargetNode),
    this.leaf(8, T.Fence, FenceNode),
    this.leaf(9, T.Header, HeaderNode),
    this.leaf(10, T.Section, SectionNode),
    this.holder(11, T.SectionWithBody, SectionNode),
    this.leaf(12, T.Parallel, ParallelNode),
    this.holder(13, T.ParallelWithBody, ParallelNode),
    this.leaf(14, T.Track, TrackNode),
    this.holder(15, T.TrackWithBody, TrackNode),
    this.leaf(16, T.Markdown, MarkdownNode),
    this.leaf(17, T.Stray, StrayNode),
  ];

  /** The nodes of all bodies that are open, outermost first: an array that grows node by node is mostly empty. */
  private readonly open: SyntaxNode[] = [];
  private openCount = 0;

  nodes: (index?: number) => readonly SyntaxNode[] = this.RULE('nodes', () => {
    const from = this.openCount;
    this.MANY(() => {
      const node = this.OR(this.alternatives);
      this.open[this.openCount++] = node;
    });
    const nodes = this.open.slice(from, this.openCount);
    this.openCount = from;
    return nodes as readonly SyntaxNode[];
  });

  /** The nodes of a list of tokens. Keeps none of them. */
  read(tokens: LineToken[]): readonly SyntaxNode[] {
    this.input = tokens;
    this.openCount = 0;
    const nodes = this.nodes();
    this.open.length = 0;
    return nodes;
  }

  private leaf(index: number, type: TokenType, Node: NodeClass) {
    return {
      ALT: () => {
        const token = this.consume(index, type) as LineToken;
        return new Node(token.block, token.first, token.last, none);
      },
    };
  }

  private holder(index: number, type: TokenType, Node: NodeClass) {
    return {
      ALT: () => {
        const token = this.consume(index, type) as LineToken;
        const nodes = this.subrule(index, this.nodes);
        this.consume(index, T.Close);
        return new Node(token.block, token.first, token.last, nodes);
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
  const nodes = parser.read(tokens);
  for (let from = 0, to = 0; from < nodes.length; from = to) {
    const { block } = nodes[from] as SyntaxNode;
    while (to < nodes.length && nodes[to]?.block === block) to++;
    (block as { nodes: readonly SyntaxNode[] }).nodes = nodes.slice(from, to);
  }
  return parser.errors.length;
}
