import type { Part, Target } from '../../grammar/index.ts';
import type { Located } from '../document/document.ts';
import type { Branch, Step } from '../document/step.ts';

/** The flow of one document: what can come after what. */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** The ways that leave each node, by its index. */
  readonly out: readonly (readonly FlowEdge[])[];
  readonly start: FlowNode;
  /** A target names what the document does not have, so that ways are missing. */
  readonly broken: boolean;
}

export type FlowNodeKind =
  /** The trigger. */
  | 'start'
  | 'step'
  /** A step of the quality check. */
  | 'check'
  /** Which branch of a step is taken. */
  | 'decision'
  /** Whether a step with `only if` is done. */
  | 'condition'
  /** Where ways part that all are gone. */
  | 'fork'
  /** Where the flow waits for all of them. */
  | 'join'
  /** `run SOP` as a target: that procedure is done, then the flow goes on. */
  | 'run'
  /** `escalate to ROLE`: the work is that role's now. */
  | 'escalation'
  /** What may happen anywhere. */
  | 'exception'
  /** `continue` in an exception: the work goes on where it was. */
  | 'resume'
  /** The end with the outcome. */
  | 'finish'
  /** An end without it. */
  | 'stop';

export interface FlowNode {
  /** Its place in the nodes of the flow. */
  readonly index: number;
  readonly kind: FlowNodeKind;
  /** The step that it is, or that it belongs to. */
  readonly step: Step | undefined;
  /** What it was read from. */
  readonly at: Located | undefined;
  /** A title, a condition, the role escalated to, the procedure run. */
  readonly text: Part | undefined;
  /** Those that a decision chooses from; the one that an exception is. */
  readonly branches: readonly Branch[];
}

export type FlowEdgeKind =
  /** One after the other. */
  | 'next'
  /** The condition of a branch holds. */
  | 'branch'
  /** No condition holds. */
  | 'otherwise'
  /** The time-box has run out. */
  | 'late'
  /** Leads out of a fork or into a join. */
  | 'parallel';

export interface FlowEdge {
  readonly from: FlowNode;
  readonly to: FlowNode;
  readonly kind: FlowEdgeKind;
  /** The branch that it follows. */
  readonly branch: Branch | undefined;
  /** The `go to` that it follows; undefined for what the order of the text says. */
  readonly jump: Target | undefined;
  /** Leads back to what came before in the text. */
  readonly back: boolean;
}
