import { type Finding, flow, map, type ProcessMap, type SopDocument, toMermaid } from '../core/index.ts';
import type { Range } from '../grammar/index.ts';
import type { MapAnswer, MapNode, MapRequest, NodeFinding } from './messages/messages.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';

/** The process map of a procedure or workflow; other kinds of document have none. */
export function mapAnswer({ uri }: MapRequest['params'], session: Session): MapAnswer | null {
  const document = session.library.document(uri);
  if (document === undefined || (document.kind !== 'sop' && document.kind !== 'workflow')) return null;
  const findings = session.findings.of(document);
  const drawn = map(document, flow(document));
  return {
    uri,
    version: session.library.openDocument(uri)?.version ?? 0,
    title: drawn.title,
    complete: drawn.complete && !isBrokenInFlow(document, findings),
    mermaid: toMermaid(drawn),
    nodes: nodesOf(drawn, document, findings),
  };
}

const flowSections: ReadonlySet<string> = new Set(['steps', 'stages', 'quality check', 'exceptions']);

/** The text is not the language where the flow is described, so that steps or ways may be missing from the map. */
function isBrokenInFlow(document: SopDocument, findings: readonly Finding[]): boolean {
  const broken = findings.filter(({ rule, severity }) => severity === 'error' && rule.startsWith('syntax/'));
  if (broken.length === 0) return false;
  const { blocks, starts } = document.tree;
  return blocks.some((block, index) => {
    if (block.section === undefined || !flowSections.has(block.section.label.toLowerCase())) return false;
    const range = { start: starts[index] as number, end: starts[index + 1] as number };
    return broken.some((finding) => range.start <= finding.range.start && finding.range.start < range.end);
  });
}

function nodesOf(
  { nodes }: ProcessMap,
  document: SopDocument,
  findings: readonly Finding[],
): readonly MapNode[] {
  const positions = positionsOf(document.tree);
  const ranges = nodes.flatMap(({ range }) => range ?? []);
  return nodes.flatMap(({ id, label, range, target }): MapNode[] => {
    if (range === undefined) return [];
    const own = findings.filter((finding) => innermost(ranges, finding.range.start) === range);
    own.sort((one, other) => weight[one.severity] - weight[other.severity]);
    return [
      {
        id,
        label,
        range: positions.range(range),
        target: positions.range(target ?? range),
        findings: own.map(toNodeFinding),
      },
    ];
  });
}

const weight = { error: 0, warning: 1, information: 2 } as const;

/** The narrowest range around an offset: a nested step goes before the step that it stands in. */
function innermost(ranges: readonly Range[], offset: number): Range | undefined {
  let best: Range | undefined;
  for (const range of ranges) {
    if (offset < range.start || offset > range.end) continue;
    if (best === undefined || range.end - range.start < best.end - best.start) best = range;
  }
  return best;
}

function toNodeFinding({ severity, what, next }: Finding): NodeFinding {
  return { severity, message: `${what} ${next}` };
}
