/** A process as BPMN has it, as plain data: what is written to XML and read from it. */
export interface BpmnModel {
  readonly title: string;
  /** What the process says of itself. */
  readonly documentation: string;
  readonly lanes: readonly BpmnLane[];
  readonly nodes: readonly BpmnNode[];
  readonly flows: readonly BpmnFlow[];
}

export interface BpmnArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BpmnPoint {
  readonly x: number;
  readonly y: number;
}

export interface BpmnLane {
  readonly id: string;
  readonly name: string;
  /** The ids of the nodes that stand in it. */
  readonly nodes: readonly string[];
  /** Undefined where it is not drawn. */
  readonly area?: BpmnArea;
}

export type BpmnKind =
  | 'start'
  /** A start that a condition begins: what may happen at any time. */
  | 'conditional start'
  | 'end'
  | 'task'
  /** A task that another process does. */
  | 'call'
  | 'exclusive'
  | 'parallel'
  /** An event at the border of a task: its time has run out. */
  | 'timer'
  /** An event between tasks, which only passes the flow on. */
  | 'event';

export interface BpmnNode {
  readonly id: string;
  readonly kind: BpmnKind;
  readonly name: string;
  readonly documentation?: string;
  /** Who does it, where the lane does not say so. */
  readonly performer?: string;
  /** The task at whose border a timer stands. */
  readonly attachedTo?: string;
  readonly area?: BpmnArea;
}

export interface BpmnFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  /** A line for each condition under which it is taken. */
  readonly condition?: string;
  /** The name of the track that it begins. */
  readonly documentation?: string;
  /** It is taken where no condition holds. */
  readonly isDefault: boolean;
  readonly points?: readonly BpmnPoint[];
}
