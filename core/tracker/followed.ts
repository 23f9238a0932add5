import type { SopDocument } from '../document/document.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The workflow that a tracker follows; undefined where none is known by that name, or several are. */
export function followedWorkflow(
  tracker: SopDocument,
  workspace: Pick<Workspace, 'find'>,
): SopDocument | undefined {
  const name = tracker.value('follows');
  if (tracker.kind !== 'tracker' || name === undefined) return undefined;
  const [workflow, ...others] = workspace.find(name.text).filter(({ kind }) => kind === 'workflow');
  return others.length === 0 ? workflow : undefined;
}
