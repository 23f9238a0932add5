import type { Range } from '../../grammar/index.ts';
import type { Finding } from '../findings/finding.ts';
import type { NodeFindings } from './lanes/mark.ts';
import type { ProcessMap } from './map.ts';

/** What is found on each node, by its id, the worst first: each finding belongs to the innermost step that it stands in. */
export function findingsByNode(
  { nodes }: ProcessMap,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  if (findings.length === 0) return found;
  const placed = nodes.flatMap(({ id, range }) => (range === undefined ? [] : [{ id, range }]));
  for (const finding of findings) {
    const id = innermost(placed, finding.range.start);
    if (id === undefined) continue;
    const known = found.get(id);
    if (known === undefined) found.set(id, [finding]);
    else known.push(finding);
  }
  for (const own of found.values()) own.sort((one, other) => weight[one.severity] - weight[other.severity]);
  return found;
}

/** The same as marks for a picture. */
export function marksOf(byNode: ReadonlyMap<string, readonly Finding[]>): ReadonlyMap<string, NodeFindings> {
  return new Map(
    [...byNode].map(([id, findings]) => [
      id,
      {
        severity: findings[0]?.severity ?? 'information',
        count: findings.length,
        text: findings.map(({ what, next }) => `${what} ${next}`).join('\n'),
      },
    ]),
  );
}

const weight = { error: 0, warning: 1, information: 2 } as const;

/** The narrowest range around an offset: a nested step goes before the step that it stands in. */
function innermost(
  placed: readonly { readonly id: string; readonly range: Range }[],
  offset: number,
): string | undefined {
  let best: (typeof placed)[number] | undefined;
  for (const each of placed) {
    const { start, end } = each.range;
    if (offset < start || offset > end) continue;
    if (best === undefined || end - start < best.range.end - best.range.start) best = each;
  }
  return best?.id;
}
