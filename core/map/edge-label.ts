import type { FlowEdge } from '../flow/graph.ts';
import { nameKey, withoutMarkdown } from '../names/name-key.ts';
import { isSimple } from './node-texts.ts';

const mostShown = 60;

/** What stands on a way: the condition under which it is taken. */
export function edgeLabel(edge: FlowEdge): string {
  if (edge.kind === 'late') return 'late';
  if (edge.from.kind === 'condition' || (edge.from.kind === 'decision' && isSimple(edge.from))) {
    return edge.kind === 'branch' ? 'yes' : 'no';
  }
  if (edge.from.kind === 'fork') return trackName(edge);
  if (edge.from.kind !== 'decision') return '';
  if (edge.kind === 'otherwise') return 'otherwise';
  return shown(edge.branch?.condition?.text ?? '');
}

/** The name of the track that a step begins, unless it is that of the role, which the step says itself. */
function trackName({ to: { step } }: FlowEdge): string {
  if (step?.around?.kind !== 'track' || step.around.work[0] !== step) return '';
  const { name } = step.around;
  return step.role === undefined || nameKey(step.role.text) === nameKey(name.text) ? '' : shown(name.text);
}

function shown(label: string): string {
  const text = withoutMarkdown(label);
  return text.length > mostShown ? `${text.slice(0, mostShown - 1).trimEnd()}…` : text;
}
