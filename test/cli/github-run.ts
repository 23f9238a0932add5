import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from './sop.ts';

/** What GitHub gives to a run, and the files by which it is told something. */
export class GithubRun {
  readonly temp = folderOf({ output: '', summary: '' });

  env(name: string, payload: unknown): Record<string, string> {
    return {
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: join(folderOf({ 'event.json': JSON.stringify(payload) }), 'event.json'),
      GITHUB_OUTPUT: join(this.temp, 'output'),
      GITHUB_STEP_SUMMARY: join(this.temp, 'summary'),
      RUNNER_TEMP: this.temp,
    };
  }

  read(name: string): string {
    return readFileSync(join(this.temp, name), 'utf8');
  }

  get outputs(): Record<string, string> {
    const lines = this.read('output')
      .split('\n')
      .filter((line) => line !== '');
    return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
  }
}

/** The payload for pull request 7, from the same repository unless another one is given. */
export function pullRequest(base: string, head = 'acme/handbook') {
  return {
    pull_request: {
      number: 7,
      base: { sha: base, repo: { full_name: 'acme/handbook' } },
      head: { repo: { full_name: head } },
    },
  };
}
