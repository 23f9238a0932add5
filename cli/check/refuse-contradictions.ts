import type { CheckCommand } from '../commands/check.ts';
import { CannotRun } from '../failure.ts';

/** Options of `sop check` that do not go together are a mistake. `isInput`: the standard input is checked. */
export function refuseContradictions(command: CheckCommand, isInput: boolean): void {
  const { paths, fix, watch: watches, stdinFilename, baseline, updateBaseline, since } = command;
  const refuse = (what: string, next = 'Leave one of the two out') => {
    throw new CannotRun(what, next);
  };
  if (isInput && paths.length > 1) refuse('Standard input and files are not checked together');
  if (isInput && fix !== undefined) refuse('The standard input is no file that --fix could write');
  if (isInput && watches === true) refuse('The standard input cannot be watched');
  if (!isInput && stdinFilename !== undefined) {
    refuse(
      '--stdin-filename is the name of the standard input',
      'To check that, run: sop check - --stdin-filename NAME',
    );
  }
  if (since !== undefined && isInput) refuse('What has changed since a commit are files');
  if (since !== undefined && fix !== undefined) refuse('--since reports, and puts nothing right');
  if (since !== undefined && watches === true) refuse('What has changed since a commit is not watched');
  if (updateBaseline !== true) return;
  if (since !== undefined) refuse('A baseline is not updated from a part of the documents');
  if (baseline === undefined)
    refuse('--update-baseline does not say which', 'Name the file with --baseline FILE');
  if (watches === true) refuse('A baseline is not updated while it is watched');
  if (isInput) refuse('A baseline is not updated from the standard input');
}
