/** What holds for any text and any edit. Tests and the fuzzer ask the same; each failure says in a few words what broke. */
import assert from 'node:assert/strict';
import {
  edit,
  formatText,
  LineKind,
  type Part,
  type Problem,
  parse,
  type SyntaxNode,
  type Tree,
} from '../../grammar/index.ts';
import type { Work } from '../../grammar/parse.ts';
import { outline, show } from './show.ts';

/** An edit by place (a share of the document's length), length and text. */
export interface AnyEdit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

/** The tree covers every character and every line, its ranges are in the text, and the parser never recovers. */
export function expectSound(text: string): Tree {
  const work: Work = { lines: 0, blocks: 0, recoveries: 0 };
  const tree = parse(text, work);
  assert.equal(tree.text, text, 'the tree does not hold the text');
  assert.deepEqual(linesInNoNode(tree), [], 'a line stands in no node');
  assert.equal(work.recoveries, 0, 'the parser recovered');
  expectRanges(tree.problems, text.length);
  for (const block of tree.blocks) {
    expectRanges(block.problems, block.length);
    let last = -1;
    for (const node of block.nodes) last = expectNode(node, last, text, tree);
  }
  return tree;
}

/** The tree after each of some edits is the tree from scratch. */
export function expectIncremental(text: string, edits: readonly AnyEdit[]): void {
  let tree = parse(text);
  for (const change of edits) {
    const start = Math.floor(change.from * tree.length);
    const end = Math.min(tree.length, start + change.length);
    const expected = tree.text.slice(0, start) + change.text + tree.text.slice(end);
    tree = edit(tree, { start, end, text: change.text });
    assert.equal(tree.text, expected, 'the tree after an edit does not hold the text');
    const fresh = parse(expected);
    assert.equal(show(tree), show(fresh), 'the tree after an edit is not the tree from scratch');
    assert.deepEqual(tree.layout, fresh.layout, 'blocks stand elsewhere after an edit');
  }
}

/** Formatting twice is formatting once, and the text goes on to say what it said. */
export function expectStableFormat(text: string): void {
  const once = formatText(parse(text));
  assert.equal(formatText(parse(once)), once, 'formatting twice is not formatting once');
  assert.equal(meaning(once), meaning(text), 'formatting changes what the text says');
}

/** The lines that say something and stand in no node. */
export function linesInNoNode(tree: Tree): string[] {
  return tree.blocks.flatMap((block) => {
    const covered = new Set<number>();
    const visit = (node: SyntaxNode) => {
      for (let i = node.first; i <= node.last; i++) covered.add(i);
      node.children.forEach(visit);
    };
    block.nodes.forEach(visit);
    return block.lines
      .filter((line, i) => line.kind > LineKind.Conflict && !covered.has(i))
      .map((line) => line.text);
  });
}

function expectRanges(problems: readonly Problem[], length: number): void {
  for (const { start, end, fix } of problems) {
    assert(start >= 0 && start <= end && end <= length, 'a problem is out of range');
    let from = 0;
    for (const change of [...(fix?.edits ?? [])].sort((a, b) => a.start - b.start)) {
      assert(
        from <= change.start && change.start <= change.end && change.end <= length,
        'a fix is out of range',
      );
      from = change.end;
    }
  }
}

/** Nodes follow on one another, and each part's text is what stands in its range. Returns the node's last line. */
function expectNode(node: SyntaxNode, above: number, text: string, tree: Tree): number {
  assert(node.first > above && node.last >= node.first, 'two nodes share a line');
  for (const part of partsOf(node)) {
    if (part === undefined) continue;
    const { start, end } = tree.range(part);
    const written = text.slice(start, end);
    if (!/[\r\n]/.test(written)) assert.equal(part.text, written, 'the text of a part is not in its range');
  }
  let last = node.last;
  for (const child of node.children) last = expectNode(child, last, text, tree);
  return last;
}

function partsOf(node: SyntaxNode): (Part | undefined)[] {
  switch (node.kind) {
    case 'header':
      return [node.key, node.title];
    case 'field':
    case 'section':
      return [node.key, node.value];
    case 'item':
      return [node.label, node.title, node.text];
    case 'branch':
      return [node.condition, node.target?.part, node.target?.name];
    case 'track':
      return [node.name];
    case 'target':
      return [node.target.part, node.target.name];
    default:
      return [node.own];
  }
}

/** What a document says, without marks, the case of keys, and the white space that the formatter may change. */
function meaning(text: string): string {
  const mark = /^( ?\w+) (?:-(?=\p{L})|\d+[.)](?= )|(?:(?:[-*+•–](?= |$)|\d+[.)](?= .*:(?: |$))) *)+) */u;
  return outline(parse(text))
    .map((line) =>
      line
        .replace(/[ \t\r\n]+/g, ' ')
        .replace(mark, '$1 - ')
        .toLowerCase()
        .replace(/ ?: /g, ': '),
    )
    .map((line) => line.replace(/ ?:$/, ':').replace(/^if +/, 'if ').trim())
    .join('\n');
}
