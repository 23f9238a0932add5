import { entryIn, FieldNode, ItemNode, type Part, type SectionEntry } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { gathered } from '../document/gathered.ts';
import { inBlocks } from '../document/stretches.ts';
import type { Finding } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import { lineEndOf } from '../fixes/edit.ts';
import type { SyntaxReport } from './report.ts';
import { rulesAboutAbsent } from './rules-about-absent.ts';

/** `- Steps:` at the end of a list: the heading of the next section, on the bullet that Enter has put there. */
export interface DashedHeading {
  readonly key: Part;
  readonly entry: SectionEntry;
  readonly item: ItemNode;
  /** Offsets in the document, up to the next heading. */
  readonly start: number;
  readonly end: number;
}

/** A section that the document has already is not begun a second time. */
export function dashedHeadings(document: SopDocument): readonly DashedHeading[] {
  return document.once('dashed headings', () => {
    const { blocks, starts, length } = document.tree;
    const found: DashedHeading[] = [];
    for (const { item, label } of bareLabelsIn(blocks)) {
      const entry = headingOf(label, document);
      if (entry === undefined) continue;
      const index = blocks.indexOf(item.block);
      const next = blocks.findIndex((each, at) => at > index && each.isHeading);
      const start = document.tree.startOf(item.block) + item.start;
      found.push({ key: label, entry, item, start, end: starts[next] ?? length });
    }
    return found;
  });
}

/** Items of lists that are nothing but a label. */
const bareLabelsIn = inBlocks(({ section, isHeading, nodes: own }) => {
  const [top] = own;
  if (section?.contents === 'markdown' || top === undefined) return [];
  const nodes = !isHeading ? own : top instanceof FieldNode ? top.children : [];
  return gathered(nodes, (item) => {
    if (!(item instanceof ItemNode) || item.line.colon < 0 || item.line.value < item.line.end) return [];
    const { label, title } = item;
    return label === undefined || title.text !== '' ? [] : [{ item, label }];
  });
});

function headingOf(label: Part, document: SopDocument): SectionEntry | undefined {
  const entry = entryIn(document.kind, label.text.toLowerCase());
  const isAbsent = entry !== undefined && document.section(entry.label.toLowerCase()) === undefined;
  return entry?.type === 'section' && isAbsent ? entry : undefined;
}

export function dashedHeadingReport({ key, entry, item }: DashedHeading): SyntaxReport {
  const { label } = entry;
  return {
    code: 'bullet-unneeded',
    at: key,
    what: `${quote(`${key.text}:`)} is a heading; a heading has no dash.`,
    why: 'With the dash it is a line of the list above, and all that stands below it is too.',
    next: `Write “${label}:” at the left edge.`,
    fixes: (document) => {
      const { block, first, line } = item;
      const start = document.tree.startOf(block) + (block.lineStarts[first] as number);
      const above = block.lines[first - 1] ?? document.tree.blockAt(start - 1)?.lines.at(-1);
      const gap = above === undefined || above.first >= above.end ? '' : lineEndOf(document);
      const edits = [{ uri: document.uri, start, end: start + line.end, text: `${gap}${label}:` }];
      return [{ title: `Make it the heading “${label}:”`, edits, safe: false, preferred: true }];
    },
  };
}

/** Leaves out what is found only because the heading is read as a line of a list. */
export function withoutEchoesOfHeadings(document: SopDocument, findings: Finding[]): Finding[] {
  const headings = dashedHeadings(document);
  if (headings.length === 0) return findings;
  const own = new Set(headings.map(({ key }) => document.tree.range(key).start));
  const isOwn = ({ rule, range }: Finding) => rule === 'syntax/bullet-unneeded' && own.has(range.start);
  const reported = new Set(findings.filter(isOwn).map(({ range }) => range.start));
  const shown = headings.filter(({ key }) => reported.has(document.tree.range(key).start));
  return findings.filter(
    (each) =>
      isOwn(each) ||
      !shown.some(
        ({ start, end, entry }) =>
          (each.range.start >= start && each.range.start < end) ||
          rulesAboutAbsent(entry.label).includes(each.rule),
      ),
  );
}
