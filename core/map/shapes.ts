import type { FlowNode } from '../flow/graph.ts';

export type Shape =
  | 'start'
  | 'step'
  /** A step that another procedure does. */
  | 'run'
  /** A step that signs something off. */
  | 'approval'
  | 'check'
  | 'decision'
  /** Whether a step is done at all. */
  | 'condition'
  | 'fork'
  | 'join'
  | 'escalation'
  | 'exception'
  | 'resume'
  | 'finish'
  | 'stop';

export function shapeOf(node: FlowNode): Shape {
  if (node.kind !== 'step') return node.kind;
  if (node.step?.field('approves') !== undefined) return 'approval';
  return node.step?.field('run') !== undefined ? 'run' : 'step';
}
