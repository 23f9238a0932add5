import type { KnownDocument, Workspace } from '../../core/index.ts';
import { runsOfKnown } from './runs.ts';

/** The uris of all that some workflow runs, directly or not. */
export function attached(workspace: Workspace): readonly string[] {
  const found = new Set<string>();
  const open: KnownDocument[] = workspace.known.filter(({ kind }) => kind === 'workflow');
  for (const known of open) {
    for (const run of runsOfKnown(known, workspace)) {
      if (typeof run === 'string' || found.has(run.uri)) continue;
      found.add(run.uri);
      open.push(run);
    }
  }
  return [...found];
}
