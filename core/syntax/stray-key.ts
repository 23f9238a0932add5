import { StrayNode } from '../../grammar/index.ts';
import { keyMeant } from '../../grammar/key-lookup.ts';
import type { SopDocument } from '../document/document.ts';
import { gathered } from '../document/gathered.ts';
import { inBlocks } from '../document/stretches.ts';
import type { Finding } from '../findings/finding.ts';
import { rulesAboutAbsent } from './rules-about-absent.ts';

/** Leaves out that something is missing which stands there without its colon: `owner Dana Reyes`. */
export function withoutEchoesOfStrayKeys({ tree }: SopDocument, findings: Finding[]): Finding[] {
  const strays = strayKeysIn(tree.blocks);
  if (strays.length === 0) return findings;
  const reported = new Set(
    findings.filter(({ rule }) => rule === 'syntax/text-stray').map(({ range }) => range.start),
  );
  const echoes = strays
    .filter(({ at }) => reported.has(tree.range(at).start))
    .flatMap(({ label }) => rulesAboutAbsent(label));
  return findings.filter(({ rule }) => !echoes.includes(rule));
}

const strayKeysIn = inBlocks(({ nodes }) =>
  gathered(nodes, (node) => {
    const meant = node instanceof StrayNode ? keyMeant(node.own.text) : undefined;
    return meant === undefined ? [] : [{ at: node.own, label: meant.label }];
  }),
);
