import {
  type FieldNode,
  formatText,
  type SyntaxNode as GrammarNode,
  parse as parsed,
  type SectionNode,
  type Tree,
} from '../grammar/index.ts';
import type { Range } from './range.ts';

export type DocumentKind = 'sop' | 'workflow' | 'tracker' | 'organisation';

export type NodeKind =
  /** `SOP: title` */
  | 'header'
  /** `Key: value`, at the top of a document or below an item. */
  | 'field'
  /** A section's heading, with all that stands in the section. */
  | 'section'
  /** `- Role: title`, `- text` */
  | 'item'
  /** `if CONDITION:`, `otherwise:` */
  | 'branch'
  /** `- in parallel:` */
  | 'parallel'
  /** `- track NAME:` */
  | 'track'
  /** Where a branch leads: `go to STEP`. */
  | 'target'
  /** A paragraph of Markdown. */
  | 'prose'
  /** Literal lines between two lines of backticks. */
  | 'fence'
  /** The whole Markdown of a Background section. */
  | 'markdown'
  /** A line that nothing could hold; always reported as a problem. */
  | 'stray';

/** A piece of a document, with what stands below it. */
export interface SyntaxNode {
  readonly kind: NodeKind;
  /**
   * The key of a header, field or section as the language has it, lower case; the role or term before an item's first
   * colon; the condition of a branch; the name of a track; the language of a fence. Undefined where there is none.
   */
  readonly label: string | undefined;
  /** What it says besides: a value, a title, a paragraph. Lines that go on are one text. Empty where it says nothing. */
  readonly text: string;
  /** Its own text, from its bullet or key. */
  readonly range: Range;
  readonly children: readonly SyntaxNode[];
}

/** What the text has that is not the language. */
export interface Problem {
  /** Stable, in kebab case: `key-unknown`. */
  readonly code: string;
  readonly range: Range;
  /** What is wrong. */
  readonly what: string;
  /** Why it matters to the people who run the procedure. */
  readonly why: string;
  /** What to do. */
  readonly next: string;
}

/** A whole document. */
export interface SyntaxTree {
  /** The kind that the header names; `sop` without a header. */
  readonly kind: DocumentKind;
  /** Undefined without a header, or where nothing follows its key. */
  readonly title: string | undefined;
  /** The header, the fields at the top and the sections, in the order of the text. */
  readonly nodes: readonly SyntaxNode[];
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

/** Reads a text. Any text has a tree; what is not the language is in its problems. */
export function parse(text: string): SyntaxTree {
  const tree = parsed(text);
  return {
    kind: tree.documentKind,
    title: tree.header?.title.text || undefined,
    nodes: nodesOf(tree),
    problems: problemsOf(tree),
  };
}

/** The text in the one layout that all documents have. It says the same; what is not understood stays as it is. */
export function formatted(text: string): string {
  return formatText(parsed(text));
}

function nodesOf(tree: Tree): readonly SyntaxNode[] {
  const nodes: (SyntaxNode & { children: SyntaxNode[] })[] = [];
  for (const block of tree.blocks) {
    const own = block.nodes.map((node) => nodeOf(node, tree));
    const section = nodes.at(-1);
    if (block.isHeading || section?.kind !== 'section') nodes.push(...own);
    else section.children.push(...own);
  }
  return nodes;
}

function nodeOf(node: GrammarNode, tree: Tree): SyntaxNode & { children: SyntaxNode[] } {
  return {
    kind: node.kind,
    ...wordsOf(node),
    range: tree.range(node),
    children: node.children.map((child) => nodeOf(child, tree)),
  };
}

function wordsOf(node: GrammarNode): Pick<SyntaxNode, 'label' | 'text'> {
  switch (node.kind) {
    case 'header':
      return { label: node.documentKind, text: node.title.text };
    case 'field':
    case 'section':
      return keyed(node);
    case 'item':
      return { label: node.label?.text, text: node.title.text };
    case 'branch':
      return { label: node.condition?.text, text: node.target?.part.text ?? '' };
    case 'parallel':
      return { label: undefined, text: '' };
    case 'track':
      return { label: node.name.text, text: '' };
    case 'target':
      return { label: undefined, text: node.target.part.text };
    case 'fence':
      return { label: node.language || undefined, text: node.text };
    case 'prose':
      return { label: undefined, text: node.text.text };
    case 'markdown':
      return { label: undefined, text: node.text };
    case 'stray':
      return { label: undefined, text: node.own.text };
  }
}

function keyed(node: FieldNode | SectionNode): Pick<SyntaxNode, 'label' | 'text'> {
  return { label: node.name, text: node.value.text };
}

function problemsOf(tree: Tree): readonly Problem[] {
  const inBlocks = tree.blocks.flatMap((block) =>
    block.problems.map((problem) => ({ ...problem, range: tree.range({ ...problem, block }) })),
  );
  const ofTree = tree.problems.map((problem) => ({
    ...problem,
    range: { start: problem.start, end: problem.end },
  }));
  return [...ofTree, ...inBlocks]
    .sort((one, other) => one.range.start - other.range.start)
    .map(({ code, range, what, why, next }) => ({ code, range, what, why, next }));
}
