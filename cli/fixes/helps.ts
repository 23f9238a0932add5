import { applyEdits } from '../../core/fixes/apply.ts';
import type { Finding, Fix } from '../../core/index.ts';
import type { Checker } from '../check/checker.ts';
import type { Asked } from '../source/read-library.ts';
import { Source } from '../source/source.ts';

/**
 * Whether the rule of a finding finds less once its fix is applied, without a new error in its place. An empty line to fill in, which
 * helps a person in the editor, does not help here.
 */
export function helps(finding: Finding, fix: Fix, asked: Asked, check: Checker): boolean {
  const { source, workspace } = asked;
  const { uri } = source;
  const edits = fix.edits.filter((edit) => edit.uri === uri);
  const before = check(asked);
  const trial = new Source(source.path, uri, applyEdits(source.text, edits));
  workspace.update(trial.stored);
  const after = check({ ...asked, source: trial });
  workspace.update(source.stored);
  const isSame = ({ rule }: Finding) => rule === finding.rule;
  return count(after, isSame) < count(before, isSame) && count(after, isError) <= count(before, isError);
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function count(findings: readonly Finding[], isCounted: (finding: Finding) => boolean): number {
  return findings.filter(isCounted).length;
}
