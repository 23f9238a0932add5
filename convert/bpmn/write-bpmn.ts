import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { labelOfFlow, labelOfNode } from './labels.ts';
import type { BpmnArea, BpmnFlow, BpmnKind, BpmnLane, BpmnModel, BpmnNode } from './model.ts';

/** A process as BPMN 2.0 XML, with the drawing of it. */
export async function writeBpmn(model: BpmnModel): Promise<string> {
  const { xml } = await new BpmnModdle().toXML(new Writer(model).definitions(), { format: true });
  return xml;
}

class Writer {
  readonly #moddle = new BpmnModdle();
  readonly #model: BpmnModel;
  readonly #elements = new Map<string, ModdleElement>();

  constructor(model: BpmnModel) {
    this.#model = model;
  }

  definitions(): ModdleElement {
    const { title, documentation, nodes, flows, lanes } = this.#model;
    for (const node of nodes) this.#elements.set(node.id, this.#node(node));
    for (const flow of flows) this.#elements.set(flow.id, this.#flow(flow));
    for (const { attachedTo, id } of nodes)
      if (attachedTo !== undefined) this.#of(id).set('attachedToRef', this.#of(attachedTo));
    const all = [...nodes, ...flows].map(({ id }) => this.#of(id));
    const process = this.#create('bpmn:Process', {
      id: 'Process_1',
      name: title,
      isExecutable: false,
      flowElements: all,
      ...this.#documented(documentation),
    });
    if (lanes.length > 0)
      process.set('laneSets', [
        this.#create('bpmn:LaneSet', { id: 'LaneSet_1', lanes: lanes.map((lane) => this.#lane(lane)) }),
      ]);
    const participant = this.#create('bpmn:Participant', {
      id: 'Participant_1',
      name: title,
      processRef: process,
    });
    const collaboration = this.#create('bpmn:Collaboration', {
      id: 'Collaboration_1',
      participants: [participant],
    });
    this.#elements.set('Participant_1', participant);
    const plane = this.#create('bpmndi:BPMNPlane', {
      id: 'Plane_1',
      bpmnElement: collaboration,
      planeElement: this.#drawn(),
    });
    return this.#create('bpmn:Definitions', {
      id: 'Definitions_1',
      targetNamespace: 'http://bpmn.io/schema/bpmn',
      exporter: 'sop',
      rootElements: [collaboration, process],
      diagrams: [this.#create('bpmndi:BPMNDiagram', { id: 'Diagram_1', plane })],
    });
  }

  #node({ id, kind, name, documentation = '', performer }: BpmnNode): ModdleElement {
    const shown = name === '' ? {} : { name };
    const resources =
      performer === undefined
        ? {}
        : { resources: [this.#create('bpmn:Performer', { id: `Performer_${id}`, name: performer })] };
    const element = this.#create(types[kind], {
      id,
      ...shown,
      ...resources,
      ...this.#documented(documentation),
    });
    if (kind === 'conditional start')
      element.set('eventDefinitions', [
        this.#create('bpmn:ConditionalEventDefinition', {
          id: `${id}_event`,
          condition: this.#expression(name),
        }),
      ]);
    if (kind === 'timer')
      element.set('eventDefinitions', [
        this.#create('bpmn:TimerEventDefinition', {
          id: `${id}_event`,
          timeDuration: this.#expression('the time-box of the step'),
        }),
      ]);
    return element;
  }

  #flow({ id, from, to, name, condition, documentation = '', isDefault }: BpmnFlow): ModdleElement {
    const [source, target] = [this.#of(from), this.#of(to)];
    const flow = this.#create('bpmn:SequenceFlow', {
      id,
      sourceRef: source,
      targetRef: target,
      ...(name === '' ? {} : { name }),
      ...this.#documented(documentation),
    });
    if (condition !== undefined) flow.set('conditionExpression', this.#expression(condition));
    if (isDefault) source.set('default', flow);
    (source.get('outgoing') as ModdleElement[]).push(flow);
    (target.get('incoming') as ModdleElement[]).push(flow);
    return flow;
  }

  #lane({ id, name, nodes }: BpmnLane): ModdleElement {
    const lane = this.#create('bpmn:Lane', {
      id,
      ...(name === '' ? {} : { name }),
      flowNodeRef: nodes.map((each) => this.#of(each)),
    });
    this.#elements.set(id, lane);
    return lane;
  }

  #documented(text: string): object {
    return text === '' ? {} : { documentation: [this.#create('bpmn:Documentation', { text })] };
  }

  #expression(body: string): ModdleElement {
    return this.#create('bpmn:FormalExpression', { body });
  }

  // ---- The drawing ----

  #drawn(): ModdleElement[] {
    const { lanes, nodes, flows } = this.#model;
    const areas = lanes.flatMap(({ area }) => (area === undefined ? [] : [area]));
    const around =
      areas.length === 0 ? [] : [this.#shape('Participant_1', around_(areas), { isHorizontal: true })];
    return [
      ...around,
      ...lanes.flatMap(({ id, area }) =>
        area === undefined ? [] : [this.#shape(id, area, { isHorizontal: true })],
      ),
      ...nodes.flatMap((node) =>
        node.area === undefined ? [] : [this.#shape(node.id, node.area, this.#labelled(labelOfNode(node)))],
      ),
      ...flows.flatMap((flow) =>
        flow.points === undefined
          ? []
          : [
              this.#create('bpmndi:BPMNEdge', {
                id: `${flow.id}_di`,
                bpmnElement: this.#of(flow.id),
                waypoint: flow.points.map((point) => this.#create('dc:Point', { ...point })),
                ...this.#labelled(labelOfFlow(flow)),
              }),
            ],
      ),
    ];
  }

  #shape(id: string, area: BpmnArea, more: object): ModdleElement {
    return this.#create('bpmndi:BPMNShape', {
      id: `${id}_di`,
      bpmnElement: this.#of(id),
      bounds: this.#create('dc:Bounds', whole(area)),
      ...more,
    });
  }

  #labelled(area: BpmnArea | undefined): object {
    if (area === undefined) return {};
    return { label: this.#create('bpmndi:BPMNLabel', { bounds: this.#create('dc:Bounds', whole(area)) }) };
  }

  #create(type: string, properties: object): ModdleElement {
    return this.#moddle.create(type, properties);
  }

  #of(id: string): ModdleElement {
    return this.#elements.get(id) as ModdleElement;
  }
}

const types: Readonly<Record<BpmnKind, string>> = {
  start: 'bpmn:StartEvent',
  'conditional start': 'bpmn:StartEvent',
  end: 'bpmn:EndEvent',
  task: 'bpmn:Task',
  call: 'bpmn:CallActivity',
  exclusive: 'bpmn:ExclusiveGateway',
  parallel: 'bpmn:ParallelGateway',
  timer: 'bpmn:BoundaryEvent',
  event: 'bpmn:IntermediateThrowEvent',
};

/** The pool has its name at the left of its lanes. */
function around_(areas: readonly BpmnArea[]): BpmnArea {
  const head = 30;
  const [x, y] = [Math.min(...areas.map((area) => area.x)) - head, Math.min(...areas.map((area) => area.y))];
  const right = Math.max(...areas.map((area) => area.x + area.width));
  return { x, y, width: right - x, height: Math.max(...areas.map((area) => area.y + area.height)) - y };
}

function whole({ x, y, width, height }: BpmnArea): BpmnArea {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}
