import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { CannotImport } from '../cannot-import.ts';
import { oneLine } from '../draft/written-text.ts';
import type { BpmnFlow, BpmnKind, BpmnLane, BpmnModel, BpmnNode } from './model.ts';

/**
 * The first process of a BPMN 2.0 file. What is drawn and what is for machines is left out. Throws CannotImport for what
 * is no BPMN, has no process, or brings definitions of its own: entities of XML can stand for an endless text.
 */
export async function readBpmn(xml: string, name: string): Promise<BpmnModel> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    throw new CannotImport(
      `${name} has a document type, which BPMN does not have`,
      'Save it again with a BPMN tool',
    );
  const root = await parsed(xml, name);
  const elements = listOf(root, 'rootElements');
  const process = elements.find(({ $type }) => $type === 'bpmn:Process');
  if (process === undefined)
    throw new CannotImport(`${name} has no process`, 'Draw one, or give another file');
  const participant = elements
    .filter(({ $type }) => $type === 'bpmn:Collaboration')
    .flatMap((each) => listOf(each, 'participants'))
    .find((each) => each.get('processRef') === process);
  const all = listOf(process, 'flowElements');
  const defaults = new Set(all.map((each) => each.get('default')).filter((each) => each !== undefined));
  return {
    title: text(process, 'name') || (participant === undefined ? '' : text(participant, 'name')),
    documentation: documentationOf(process),
    lanes: listOf(process, 'laneSets').flatMap(lanesOf),
    nodes: all.flatMap(nodeOf),
    flows: all
      .filter(({ $type }) => $type === 'bpmn:SequenceFlow')
      .flatMap((flow) => flowOf(flow, defaults.has(flow))),
  };
}

async function parsed(xml: string, name: string): Promise<ModdleElement> {
  try {
    const { rootElement } = await new BpmnModdle().fromXML(xml);
    if (rootElement.$type === 'bpmn:Definitions') return rootElement;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new CannotImport(`${name} is no BPMN 2.0: ${reason}`, 'Save it again with a BPMN tool');
  }
  throw new CannotImport(`${name} is no BPMN 2.0`, 'Save it again with a BPMN tool');
}

/** The innermost lanes: those that have nodes of their own. */
function lanesOf(set: ModdleElement): readonly BpmnLane[] {
  return listOf(set, 'lanes').flatMap((lane) => {
    const child = lane.get('childLaneSet') as ModdleElement | undefined;
    const own = {
      id: text(lane, 'id'),
      name: text(lane, 'name'),
      nodes: listOf(lane, 'flowNodeRef').map((node) => text(node, 'id')),
    };
    return child === undefined ? [own] : [...lanesOf(child), own];
  });
}

function nodeOf(element: ModdleElement): readonly BpmnNode[] {
  const kind = kindOf(element);
  if (kind === undefined) return [];
  const attached = element.get('attachedToRef') as ModdleElement | undefined;
  const [performer] = listOf(element, 'resources').filter(({ $type }) => /Performer|Owner/.test($type));
  const documentation = documentationOf(element);
  return [
    {
      id: text(element, 'id'),
      kind,
      name: text(element, 'name'),
      ...(documentation === '' ? {} : { documentation }),
      ...(performer === undefined || text(performer, 'name') === ''
        ? {}
        : { performer: text(performer, 'name') }),
      ...(attached === undefined ? {} : { attachedTo: text(attached, 'id') }),
    },
  ];
}

function kindOf(element: ModdleElement): BpmnKind | undefined {
  const type = element.$type.replace('bpmn:', '');
  const definitions = listOf(element, 'eventDefinitions').map(({ $type }) => $type.replace('bpmn:', ''));
  if (type === 'StartEvent')
    return definitions.includes('ConditionalEventDefinition') ? 'conditional start' : 'start';
  if (type === 'BoundaryEvent') return definitions.includes('TimerEventDefinition') ? 'timer' : undefined;
  if (type === 'ParallelGateway') return 'parallel';
  if (type.endsWith('Gateway')) return 'exclusive';
  if (type === 'EndEvent') return 'end';
  if (type.endsWith('Event')) return 'event';
  if (type === 'CallActivity') return 'call';
  return type.endsWith('Task') || /SubProcess$|^Transaction$/.test(type) ? 'task' : undefined;
}

function flowOf(flow: ModdleElement, isDefault: boolean): readonly BpmnFlow[] {
  const [source, target] = [flow.get('sourceRef'), flow.get('targetRef')] as (ModdleElement | undefined)[];
  if (source === undefined || target === undefined) return [];
  const expression = flow.get('conditionExpression') as ModdleElement | undefined;
  const condition = expression === undefined ? '' : String(expression.get('body') ?? '').trim();
  const documentation = documentationOf(flow);
  return [
    {
      id: text(flow, 'id'),
      from: text(source, 'id'),
      to: text(target, 'id'),
      name: text(flow, 'name'),
      ...(condition === '' ? {} : { condition }),
      ...(documentation === '' ? {} : { documentation }),
      isDefault,
    },
  ];
}

function documentationOf(element: ModdleElement): string {
  return listOf(element, 'documentation')
    .map((each) => String(each.get('text') ?? ''))
    .join('\n\n')
    .trim();
}

function text(element: ModdleElement, name: string): string {
  const value = element.get(name);
  return typeof value === 'string' ? oneLine(value) : '';
}

function listOf(element: ModdleElement, name: string): readonly ModdleElement[] {
  const value = element.get(name);
  return Array.isArray(value) ? value : [];
}
