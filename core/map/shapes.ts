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
  | 'fork'
  | 'join'
  | 'escalation'
  | 'exception'
  | 'resume'
  | 'finish'
  | 'stop';

export function shapeOf(node: FlowNode): Shape {
  if (node.kind === 'condition') return 'decision';
  if (node.kind !== 'step') return node.kind;
  if (node.step?.field('approves') !== undefined) return 'approval';
  return node.step?.field('run') !== undefined ? 'run' : 'step';
}
