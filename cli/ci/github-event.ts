import { readFileSync } from 'node:fs';
import { CannotRun } from '../failure.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What GitHub says about the run, as far as it matters here. */
export interface GithubEvent {
  readonly name: string;
  /** Of a pull request: the last commit before it. */
  readonly base: string | undefined;
  /** Whether the run may write: to a pull request from another repository it may not. */
  readonly mayWrite: boolean;
}

interface Payload {
  readonly pull_request?: {
    readonly base?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } };
    readonly head?: { readonly repo?: { readonly full_name?: string } | null };
  };
}

/**
 * Reads the event by the variables that GitHub documents for each run: GITHUB_EVENT_NAME, and GITHUB_EVENT_PATH, the file
 * with the payload of its webhook. Throws CannotRun outside such a run.
 */
export function readGithubEvent({ env }: Terminal): GithubEvent {
  const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path } = env;
  if (name === undefined || path === undefined)
    throw new CannotRun(
      'This is no run of GitHub Actions: GITHUB_EVENT_NAME and GITHUB_EVENT_PATH are not set',
      'To check by hand, run: sop check',
    );
  const { pull_request: pull } = payloadIn(path);
  if (pull === undefined) return { name, base: undefined, mayWrite: true };
  // A fork that is gone has no repository any more.
  const isFromHere = pull.head?.repo?.full_name === pull.base?.repo?.full_name;
  return { name, base: pull.base?.sha, mayWrite: isFromHere };
}

function payloadIn(path: string): Payload {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Payload;
  } catch (error) {
    throw new CannotRun(`The event in ${path} cannot be read: ${(error as Error).message}`);
  }
}
