import type { Flow, FlowNode, SopDocument, Workspace } from '../../core/index.ts';
import { layout, type PlacedEdge, type PlacedNode } from '../../core/map/lanes/layout.ts';
import { withoutMarkdown } from '../../core/names/name-key.ts';
import { type BpmnMap, bpmnMap, mergePrefix } from './bpmn-map.ts';
import { headerLines } from './header-lines.ts';
import { anyTime, noRole } from './lane-names.ts';
import { linesOfStep } from './lines-of-step.ts';
import type { BpmnArea, BpmnFlow, BpmnKind, BpmnLane, BpmnModel, BpmnNode } from './model.ts';
import { withRoomyLanes } from './roomy-lanes.ts';
import { waypoints } from './waypoints.ts';

/** From the corner of the lanes to the corner of the drawing: room for the pool's own head. */
const pool = { x: 60, y: 20 } as const;
const eventSize = 36;
const gatewaySize = 50;

/** A document as a process of BPMN: a lane for each role, laid out like the map. */
export function bpmnModel(document: SopDocument, workspace: Workspace): BpmnModel {
  const source = bpmnMap(document, workspace);
  const placed = withRoomyLanes(layout(source.map));
  const nodes = new Map<string, BpmnNode>();
  for (const node of placed.nodes)
    if (node.linksTo === undefined) nodes.set(node.node.id, nodeOf(node, source));
  const timers = placed.edges
    .filter(({ edge }) => edge.kind === 'late')
    .map((edge, index) => timerOf(edge, index, nodes));
  let late = 0;
  const flows = placed.edges.map((edge, index) =>
    flowOf(edge, index, source, nodes, edge.edge.kind === 'late' ? timers[late++] : undefined),
  );
  const lanes = placed.lanes.map(
    ({ lane, x, y, width, height }, index): BpmnLane => ({
      id: `Lane_${index + 1}`,
      name: lane.isExceptions ? anyTime : (lane.role ?? noRole),
      nodes: [...nodes.values(), ...timers]
        .filter(
          ({ area }) => area !== undefined && isWithin(area, { x: x + pool.x, y: y + pool.y, width, height }),
        )
        .map(({ id }) => id),
      area: { x: x + pool.x, y: y + pool.y, width, height },
    }),
  );
  return {
    title: withoutMarkdown(document.title?.text ?? ''),
    documentation: headerLines(document),
    lanes,
    nodes: [...nodes.values(), ...timers],
    flows: withoutDuplicates(flows),
  };
}

function nodeOf({ node, ...box }: PlacedNode, { flow, indexOf }: BpmnMap): BpmnNode {
  const index = indexOf.get(node.id);
  const flowNode = index === undefined ? undefined : flow.nodes[index];
  const kind = flowNode === undefined ? 'exclusive' : kindOf(flowNode);
  const isWork = flowNode?.kind === 'step' || flowNode?.kind === 'check';
  const lines = isWork && flowNode.step !== undefined ? linesOfStep(flowNode.step) : '';
  return {
    id: idOf(node.id, flowNode),
    kind,
    name: nameOf(flowNode, node.texts),
    ...(lines === '' ? {} : { documentation: lines }),
    ...(isWork && node.role !== undefined ? { performer: node.role } : {}),
    area: areaOf(kind, box),
  };
}

/** An import tells by it what else it could not: a check from a step, a step that is skipped from a choice. */
function idOf(id: string, node: FlowNode | undefined): string {
  if (id.startsWith(mergePrefix)) return `Merge_${id.slice(mergePrefix.length)}`;
  return `${node?.kind === 'check' ? 'Check' : node?.kind === 'condition' ? 'OnlyIf' : node?.kind === 'run' ? 'Run' : 'Node'}_${id}`;
}

function kindOf({ kind, step }: FlowNode): BpmnKind {
  switch (kind) {
    case 'start':
      return 'start';
    case 'exception':
      return 'conditional start';
    case 'step':
      return step?.field('run') === undefined ? 'task' : 'call';
    case 'check':
      return 'task';
    case 'run':
      return 'call';
    case 'decision':
    case 'condition':
      return 'exclusive';
    case 'fork':
    case 'join':
      return 'parallel';
    default:
      return 'end';
  }
}

function nameOf(node: FlowNode | undefined, texts: readonly string[]): string {
  switch (node?.kind) {
    case undefined:
    case 'fork':
    case 'join':
      return '';
    case 'step':
    case 'check':
    case 'run':
    case 'exception':
      return withoutMarkdown(node.text?.text ?? '') || 'Otherwise';
    case 'start': {
      const [first = '', ...others] = texts;
      // There is little room for it, and the process has all of them in its documentation.
      return others.length === 0 ? first : `${first}, or ${others.length} more`;
    }
    default:
      return texts.filter((text) => text !== '').join(', ');
  }
}

function areaOf(kind: BpmnKind, { x, y, width, height }: BpmnArea): BpmnArea {
  const size =
    kind === 'exclusive' || kind === 'parallel'
      ? gatewaySize
      : kind === 'task' || kind === 'call'
        ? undefined
        : eventSize;
  const [left, top] = [x + pool.x, y + pool.y];
  if (size === undefined) return { x: left, y: top, width, height };
  return { x: left + (width - size) / 2, y: top + (height - size) / 2, width: size, height: size };
}

/** At the lower border of the task whose time it is. */
function timerOf({ edge }: PlacedEdge, index: number, nodes: ReadonlyMap<string, BpmnNode>): BpmnNode {
  const task = nodes.get(edge.from) as BpmnNode;
  const { x, y, width, height } = task.area as BpmnArea;
  return {
    id: `Late_${index + 1}`,
    kind: 'timer',
    name: 'late',
    attachedTo: task.id,
    area: {
      x: x + width - eventSize - 10,
      y: y + height - eventSize / 2,
      width: eventSize,
      height: eventSize,
    },
  };
}

function flowOf(
  { edge, points }: PlacedEdge,
  index: number,
  { edgeOf }: BpmnMap,
  nodes: ReadonlyMap<string, BpmnNode>,
  timer: BpmnNode | undefined,
): BpmnFlow {
  const made = edgeOf.get(edge);
  const from = timer ?? (nodes.get(edge.from) as BpmnNode);
  const to = nodes.get(edge.to) as BpmnNode;
  const isChoice = from.kind === 'exclusive' && !from.id.startsWith('Merge_');
  const condition = isChoice ? conditionOf(made) : undefined;
  return {
    id: `Flow_${index + 1}`,
    from: from.id,
    to: to.id,
    name: isChoice ? edge.label || 'otherwise' : '',
    ...(condition === undefined ? {} : { condition }),
    ...(from.kind === 'parallel' && edge.label !== '' ? { documentation: edge.label } : {}),
    isDefault: isChoice && condition === undefined,
    points: waypoints(
      points.map(({ x, y }) => ({ x: x + pool.x, y: y + pool.y })),
      from,
      to,
      [...nodes.values()].flatMap(({ id, area }) => (area === undefined || id === from.id ? [] : [area])),
    ),
  };
}

/** Undefined for what is taken where nothing else is. */
function conditionOf(made: Flow['edges'][number] | undefined): string | undefined {
  if (made?.kind !== 'branch') return undefined;
  return made.branch?.condition?.text ?? made.from.text?.text;
}

/** Two ways from the same choice to the same place are one, with the conditions of both. */
function withoutDuplicates(flows: readonly BpmnFlow[]): readonly BpmnFlow[] {
  const kept = new Map<string, BpmnFlow>();
  for (const flow of flows) {
    const key = `${flow.from} ${flow.to}`;
    const before = kept.get(key);
    if (before === undefined) kept.set(key, flow);
    else {
      const conditions = [before.condition, flow.condition].filter((each) => each !== undefined);
      const isDefault = before.isDefault || flow.isDefault;
      const condition = isDefault || conditions.length === 0 ? {} : { condition: conditions.join('\n') };
      const { condition: _, ...rest } = before;
      kept.set(key, {
        ...rest,
        ...condition,
        isDefault,
        name: isDefault ? 'otherwise' : [before.name, flow.name].join(' or '),
      });
    }
  }
  return [...kept.values()];
}

function isWithin(inner: BpmnArea, outer: BpmnArea): boolean {
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}
