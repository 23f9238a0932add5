import { EmbeddedActionsParser } from 'chevrotain';
import * as T from './tokens.ts';
import type { LineToken } from './tokens.ts';
import {
  BranchNode, FenceNode, FieldNode, HeaderNode, ItemNode, MarkdownNode, ParallelNode, ProseNode, SectionNode,
  StrayNode, type SyntaxNode, TargetNode, TrackNode,
} from './tree.ts';

const none: readonly SyntaxNode[] = [];

/**
 * The grammar over line tokens, LL(1): what may stand in what. The pass before it (structure.ts) emits no sequence
 * that these rules do not take, so Chevrotain's own recovery is a safety net that never opens.
 *
 *   document  = block*
 *   block     = Start node*
 *   node      = Header | Section body? | Field body? | Item body? | Branch body? | Parallel body? | Track body?
 *             | Target | Prose | Fence | Markdown | Stray
 *   body      = Open node* Close
 */
class SopParser extends EmbeddedActionsParser {
  constructor() {
    super(T.tokenTypes, { maxLookahead: 1, recoveryEnabled: true });
    this.performSelfAnalysis();
  }

  document = this.RULE('document', () => {
    this.MANY(() => this.SUBRULE(this.block));
  });

  block = this.RULE('block', () => {
    const start = this.CONSUME(T.Start) as LineToken;
    const nodes: SyntaxNode[] = [];
    this.MANY(() => {
      const node = this.SUBRULE(this.node);
      this.ACTION(() => nodes.push(node));
    });
    this.ACTION(() => {
      (start.block as { nodes: readonly SyntaxNode[] }).nodes = nodes;
    });
  });

  private readonly alternatives = [
    { ALT: () => this.SUBRULE(this.item) },
    { ALT: () => this.SUBRULE(this.field) },
    { ALT: () => this.SUBRULE(this.prose) },
    { ALT: () => this.SUBRULE(this.branch) },
    { ALT: () => this.SUBRULE(this.target) },
    { ALT: () => this.SUBRULE(this.fence) },
    { ALT: () => this.SUBRULE(this.section) },
    { ALT: () => this.SUBRULE(this.header) },
    { ALT: () => this.SUBRULE(this.parallel) },
    { ALT: () => this.SUBRULE(this.track) },
    { ALT: () => this.SUBRULE(this.markdown) },
    { ALT: () => this.SUBRULE(this.stray) },
  ];

  node: () => SyntaxNode = this.RULE('node', (): SyntaxNode => this.OR(this.alternatives) as SyntaxNode);

  private item = this.RULE('item', () => {
    const token = this.CONSUME(T.Item) as LineToken;
    const children = this.OPTION(() => this.SUBRULE(this.body));
    return this.ACTION(() => new ItemNode(token.block, token.first, token.last, children ?? none));
  });

  private field = this.RULE('field', () => {
    const token = this.CONSUME(T.Field) as LineToken;
    const children = this.OPTION(() => this.SUBRULE(this.body));
    return this.ACTION(() => new FieldNode(token.block, token.first, token.last, children ?? none));
  });

  private section = this.RULE('section', () => {
    const token = this.CONSUME(T.Section) as LineToken;
    const children = this.OPTION(() => this.SUBRULE(this.body));
    return this.ACTION(() => new SectionNode(token.block, token.first, token.last, children ?? none));
  });

  private branch = this.RULE('branch', () => {
    const token = this.CONSUME(T.Branch) as LineToken;
    const children = this.OPTION(() => this.SUBRULE(this.body));
    return this.ACTION(() => new BranchNode(token.block, token.first, token.last, children ?? none));
  });

  private parallel = this.RULE('parallel', () => {
    const token = this.CONSUME(T.Parallel) as LineToken;
    const children = this.OPTION(() => this.SUBRULE(this.body));
    return this.ACTION(() => new ParallelNode(token.block, token.first, token.last, children ?? none));
  });

  private track = this.RULE('track', () => {
    const token = this.CONSUME(T.Track) as LineToken;
    const children = this.OPTION(() => this.SUBRULE(this.body));
    return this.ACTION(() => new TrackNode(token.block, token.first, token.last, children ?? none));
  });

  private header = this.RULE('header', () => {
    const token = this.CONSUME(T.Header) as LineToken;
    return this.ACTION(() => new HeaderNode(token.block, token.first, token.last));
  });

  private target = this.RULE('target', () => {
    const token = this.CONSUME(T.Target) as LineToken;
    return this.ACTION(() => new TargetNode(token.block, token.first, token.last));
  });

  private prose = this.RULE('prose', () => {
    const token = this.CONSUME(T.Prose) as LineToken;
    return this.ACTION(() => new ProseNode(token.block, token.first, token.last));
  });

  private fence = this.RULE('fence', () => {
    const token = this.CONSUME(T.Fence) as LineToken;
    return this.ACTION(() => new FenceNode(token.block, token.first, token.last));
  });

  private markdown = this.RULE('markdown', () => {
    const token = this.CONSUME(T.Markdown) as LineToken;
    return this.ACTION(() => new MarkdownNode(token.block, token.first, token.last));
  });

  private stray = this.RULE('stray', () => {
    const token = this.CONSUME(T.Stray) as LineToken;
    return this.ACTION(() => new StrayNode(token.block, token.first, token.last));
  });

  private body = this.RULE('body', () => {
    const nodes: SyntaxNode[] = [];
    this.CONSUME(T.Open);
    this.MANY(() => {
      const node = this.SUBRULE(this.node);
      this.ACTION(() => nodes.push(node));
    });
    this.CONSUME(T.Close);
    return nodes as readonly SyntaxNode[];
  });
}

/** One parser a process: several of them make each slower. */
const parser = new SopParser();

/** Gives each block whose tokens these are its nodes. Returns how often recovery had to step in: always 0. */
export function parseTokens(tokens: LineToken[]): number {
  parser.input = tokens;
  parser.document();
  return parser.errors.length;
}

