import type { Layout } from './layout.ts';
import { LineKind } from './line.ts';
import { type Problem, type ProblemFix, problem, replace } from './problems.ts';
import { type Block, type FieldNode, type HeaderNode, type Part, Tree } from './tree.ts';
import { kinds } from './vocabulary.ts';

/**
 * Puts the blocks together, and checks what no block can tell alone: the header, unknown fields, columns, line ends.
 *
 * @param hasCarriageReturns false only where no line ends in one
 */
export function examine(blocks: readonly Block[], layout: Layout, hasCarriageReturns: boolean): Tree {
  const problems: Problem[] = [];
  const header = findHeader(blocks, layout);
  const tree = new Tree(blocks, layout, problems, header, hasCarriageReturns);
  if (header === undefined) problems.push(headerMissing(tree));
  else if (header.block !== blocks[0]) problems.push(headerLate(tree, header));
  const { headings } = layout;
  for (const [nth, index] of headings.entries()) {
    const node = blocks[index]?.nodes[0];
    if (node?.kind === 'header' && node !== header) problems.push(headerRepeated(tree, node, header));
    else if (node?.kind === 'field' && node.vocabulary === undefined && !isUnknownHeader(tree, node))
      problems.push(unknownField(tree, node));
    const off = columnProblem(tree, index + 1, headings[nth + 1] ?? blocks.length);
    if (off !== undefined) problems.push(off);
  }
  const mixed = hasCarriageReturns ? mixedLineEnds(tree) : undefined;
  if (mixed !== undefined) problems.push(mixed);
  return tree;
}

/** The first block of a section, from the index `from` up to `to`, that does not stand where the others do. */
function columnProblem(tree: Tree, from: number, to: number): Problem | undefined {
  const { columns } = tree.layout;
  let first = -1;
  for (let i = from; i < to; i++) {
    const column = columns[i] as number;
    if (column < 0) continue;
    if (first < 0) first = column;
    const node = column === 0 || column !== first ? tree.blocks[i]?.nodes[0] : undefined;
    if (node !== undefined) return columnOff(tree, node.own, column, column === 0 ? 2 : first);
  }
  return undefined;
}

function findHeader(blocks: readonly Block[], { headings }: Layout): HeaderNode | undefined {
  const first = blocks[0]?.nodes[0];
  if (first?.kind === 'header') return first;
  for (const index of headings) {
    const node = blocks[index]?.nodes[0];
    if (node?.kind === 'header') return node;
  }
  return undefined;
}

/** The document's first line is a key that is no kind of document: `Process: Packing`. */
function isUnknownHeader(tree: Tree, node: FieldNode): boolean {
  return tree.header === undefined && node.vocabulary === undefined && tree.blocks[0]?.nodes[0] === node;
}

function headerMissing(tree: Tree): Problem {
  const title = titleIn(tree);
  if (title !== undefined) {
    const { start, end, text } = title;
    return problem(
      'header-missing',
      start,
      end,
      'The document does not begin with its kind and title.',
      `Write “SOP: ${text}”.`,
      replace(`Write “SOP: ${text}”`, start, end, `SOP: ${text}`),
    );
  }
  const first = tree.blocks[0]?.nodes[0];
  if (first === undefined) {
    return problem(
      'header-missing',
      0,
      0,
      'The document is empty.',
      'Begin it with “SOP: ” and the name of the procedure.',
      headerFix('Write “SOP:”', 0, 'SOP: '),
    );
  }
  if (first.kind === 'field' && isUnknownHeader(tree, first)) {
    const { start, end } = tree.range(first.key);
    const meant = kinds.find((kind) => kind.synonyms.includes(first.key.text.toLowerCase())) ?? kinds[0];
    const label = meant?.label ?? 'SOP';
    return problem(
      'header-unknown',
      start,
      end,
      `“${first.key.text}” is no kind of document.`,
      'Begin the document with “SOP:”, “Workflow:”, “Tracker:” or “Organisation:” and its title.',
      replace(`Write “${label}:”`, start, end, label),
    );
  }
  const { start, end } = tree.range(first.own);
  return problem(
    'header-missing',
    start,
    end,
    'The document does not begin with its kind and title.',
    'Put “SOP: ” and the name of the procedure on the first line.',
    headerFix('Put “SOP:” on the first line', start, 'SOP: \n'),
  );
}

/** A header whose title is still to be written. */
function headerFix(title: string, at: number, text: string): ProblemFix {
  const blank = { start: 'SOP: '.length, end: 'SOP: '.length };
  return { title, edits: [{ start: at, end: at, text, blank }] };
}

const mostWordsOfTitle = 12;

/** The first line that says something, where it is plainly meant as the title: `# Packing`, `Packing`. */
function titleIn({ blocks, starts }: Tree): { start: number; end: number; text: string } | undefined {
  const block = blocks[0];
  const index = block?.lines.findIndex(({ kind }) => kind !== LineKind.Blank) ?? -1;
  const line = block?.lines[index];
  if (block === undefined || line === undefined) return undefined;
  const isTitle =
    line.kind === LineKind.Comment
      ? line.column === 0 && /^# +\p{L}/u.test(line.text.slice(line.first)) && !/sop-ignore/.test(line.text)
      : line.kind === LineKind.Text && line.column === 0 && line.colon < 0;
  const text = line.text.slice(line.first, line.end).replace(/^# +/, '');
  if (!isTitle || /[.!?]$/.test(text) || text.split(/\s+/).length > mostWordsOfTitle) return undefined;
  const at = (starts[0] ?? 0) + (block.lineStarts[index] as number);
  return { start: at + line.first, end: at + line.end, text };
}

function headerLate(tree: Tree, header: HeaderNode): Problem {
  const { start, end } = tree.range(header.own);
  return problem(
    'header-late',
    start,
    end,
    'The document’s kind and title do not stand on the first line.',
    'Move this line to the top of the document.',
  );
}

function headerRepeated(tree: Tree, node: HeaderNode, header: HeaderNode | undefined): Problem {
  const { start, end } = tree.range(node.own);
  return problem(
    'header-repeated',
    start,
    end,
    `A second document begins here; the first is “${header?.title.text ?? ''}”.`,
    'Move it to a file of its own.',
  );
}

function unknownField(tree: Tree, node: FieldNode): Problem {
  const { start, end } = tree.range(node.key);
  return problem(
    'key-unknown',
    start,
    end,
    `There is no field or section “${node.key.text}”.`,
    'Use a field of the language, or put the text under “Background:”.',
  );
}

function columnOff(tree: Tree, own: Part, column: number, wanted: number): Problem {
  const { start, end } = tree.range(own);
  return problem(
    'indentation',
    start,
    end,
    column === 0
      ? 'The lines of a section stand two spaces deeper than its heading.'
      : `This line stands at ${column} spaces, the lines of the list above it at ${wanted}.`,
    'Format the document, or indent the line like the others.',
    replace(`Indent by ${wanted} spaces`, start - column, start, ' '.repeat(wanted)),
  );
}

function mixedLineEnds(tree: Tree): Problem | undefined {
  let lf = 0;
  let other = 0;
  let at = 0;
  let firstOther = -1;
  for (const block of tree.blocks) {
    for (const line of block.lines) {
      const length = line.text.length;
      const last = line.text.charCodeAt(length - 1);
      const isOther = last === 13 || (last === 10 && line.text.charCodeAt(length - 2) === 13);
      if (isOther) {
        other++;
        if (firstOther < 0) firstOther = at + line.end;
      } else if (last === 10) lf++;
      at += length;
    }
  }
  if (lf === 0 || other === 0) return undefined;
  const isCommon = other > lf;
  return problem(
    'line-ends-mixed',
    firstOther,
    firstOther,
    `Lines end in two ways: ${lf} with LF, ${other} with CR or CR LF.`,
    `Let all lines end ${isCommon ? 'with CR LF' : 'with LF'}: the editor shows and changes it in its status bar.`,
  );
}
