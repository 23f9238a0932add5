import type { Finding } from '../../core/index.ts';

/**
 * Findings that do not keep the tree of their document alive, so that those of a whole library can be held: whoever
 * asks for fixes has the document checked once more.
 */
export function withoutTrees(
  findings: readonly Finding[],
  checkAgain: () => readonly Finding[],
): readonly Finding[] {
  return findings.map((finding, index) => ({ ...finding, fixes: () => checkAgain()[index]?.fixes() ?? [] }));
}
