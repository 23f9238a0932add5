import type { FlowEdge } from '../flow/graph.ts';
import { withoutMarkdown } from '../names/name-key.ts';
import { isSimple } from './node-lines.ts';

const mostShown = 60;

/** What stands on a way: the condition under which it is taken. */
export function edgeLabel(edge: FlowEdge): string {
  if (edge.kind === 'late') return 'late';
  if (edge.from.kind === 'condition' || (edge.from.kind === 'decision' && isSimple(edge.from))) {
    return edge.kind === 'branch' ? 'yes' : 'no';
  }
  if (edge.from.kind !== 'decision') return '';
  if (edge.kind === 'otherwise') return 'otherwise';
  const text = withoutMarkdown(edge.branch?.condition?.text ?? '');
  return text.length > mostShown ? `${text.slice(0, mostShown - 1).trimEnd()}…` : text;
}
