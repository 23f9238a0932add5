import type { Finding, Fix } from '../../core/index.ts';

/** `safe`: what cannot change the meaning. `all`: also what can, where there is one way to put it right. */
export type FixKind = 'safe' | 'all';

/** The fix of a finding that may be applied without a person choosing; undefined where there is none. */
export function chosenFix(finding: Finding, kind: FixKind): Fix | undefined {
  const fixes = finding.fixes();
  const safe = fixes.find((fix) => fix.safe);
  if (safe !== undefined || kind === 'safe') return safe;
  const [only, ...others] = fixes;
  // Several ways are a decision, and what says that a person did something only that person can say.
  return only?.preferred === true && only.byPerson !== true && others.length === 0 ? only : undefined;
}
