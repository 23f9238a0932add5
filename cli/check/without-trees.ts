import type { Finding } from '../../core/index.ts';

/**
 * Findings that do not keep the tree of their document alive, so that those of a whole library can be held: what their
 * fixes are is asked while the tree is there.
 */
export function withoutTrees(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    const fixes = finding.fixes();
    return { ...finding, fixes: () => fixes };
  });
}
