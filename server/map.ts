import {
  checklist,
  criticalPath,
  type Finding,
  findingsByNode,
  flow,
  lanesSvg,
  map,
  marksOf,
  outline,
  type ProcessMap,
  pageHtml,
  raci,
  type SopDocument,
  subtitleOf,
  tableAsHtml,
  toMermaid,
  variantsOf,
  type Workspace,
} from '../core/index.ts';
import { idsOfSteps } from '../core/map/ids-of-steps.ts';
import type { MapAnswer, MapNode, MapRequest, NodeFinding } from './messages/messages.ts';
import { reviewFacts } from './overview/review-facts.ts';
import { shownReview } from './overview/shown-review.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';
import { knownOf } from './workspace/known-of.ts';

/** The process map of a procedure or workflow; other kinds of document have none. */
export function mapAnswer(params: MapRequest['params'], session: Session): MapAnswer | null {
  const { uri, view = 'lanes' } = params;
  const document = session.library.document(uri);
  if (document === undefined || (document.kind !== 'sop' && document.kind !== 'workflow')) return null;
  const findings = session.findings.of(document);
  const variants = [...variantsOf(document).values()];
  const variant = variants.find((name) => name === params.variant);
  const workspace = session.library.workspaceOf(uri);
  const drawn = map(document, flow(document, variant), workspace);
  const byNode = findingsByNode(drawn, findings);
  const today = session.todayFor(uri);
  return {
    uri,
    version: session.library.openDocument(uri)?.version ?? 0,
    title: drawn.title,
    complete: drawn.complete && !isBrokenInFlow(document, findings),
    view,
    drawing: hasSteps(drawn) ? drawing({ document, workspace, variant, drawn, byNode, today }, params) : '',
    nodes: nodesOf(drawn, document, byNode),
    review: shownReview(reviewFacts(knownOf(document, session), session)),
    outline: outline(drawn),
    variants,
    variant: variant ?? null,
  };
}

interface Drawn {
  readonly document: SopDocument;
  readonly workspace: Workspace;
  readonly variant: string | undefined;
  readonly drawn: ProcessMap;
  readonly byNode: ReadonlyMap<string, readonly Finding[]>;
  readonly today: string;
}

function drawing(
  { document, workspace, variant, drawn, byNode, today }: Drawn,
  { view = 'lanes', critical, colours }: MapRequest['params'],
): string {
  switch (view) {
    case 'flowchart':
      return toMermaid(drawn);
    case 'raci':
      return tableAsHtml(raci(document, workspace));
    case 'checklist':
      return tableAsHtml(checklist(document, workspace));
    case 'document': {
      const ids = idsOfSteps(drawn, flow(document, variant));
      return pageHtml(document, { today, idOf: (step) => ids.get(step) });
    }
    default:
      return lanesSvg(drawn, {
        theme: colours ?? 'host',
        ...(colours === undefined ? { findings: marksOf(byNode) } : { subtitle: subtitleOf(document) }),
        ...(critical === true ? { critical: criticalPath(document, flow(document, variant)) } : {}),
      });
  }
}

function hasSteps({ nodes }: ProcessMap): boolean {
  return nodes.some(({ range }) => range !== undefined);
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
  byNode: ReadonlyMap<string, readonly Finding[]>,
): readonly MapNode[] {
  const positions = positionsOf(document.tree);
  return nodes.flatMap(({ id, label, range, target }): MapNode[] =>
    range === undefined
      ? []
      : [
          {
            id,
            label,
            range: positions.range(range),
            target: positions.range(target ?? range),
            findings: (byNode.get(id) ?? []).map(toNodeFinding),
          },
        ],
  );
}

function toNodeFinding({ severity, what, next }: Finding): NodeFinding {
  return { severity, message: `${what} ${next}` };
}
