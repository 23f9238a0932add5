import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../cli/run.ts';
import type { Output } from '../../cli/terminal/terminal.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Of a screen; without it the output is no screen. */
  readonly columns?: number;
  /** What comes in over the standard input. */
  readonly input?: string | Uint8Array;
}

/** Runs `sop` within the test. */
export async function sop(
  args: readonly string[],
  { cwd = process.cwd(), env = {}, columns, input = '' }: Where = {},
): Promise<Ended> {
  const written = { out: '', err: '' };
  const output = (name: 'out' | 'err'): Output => ({
    write: (text) => {
      written[name] += text;
    },
    columns,
    isTTY: columns !== undefined,
  });
  const stdin = (async function* () {
    yield Buffer.from(input);
  })();
  const code = await run(args, { cwd, env, stdin, stdout: output('out'), stderr: output('err') });
  return { code, ...written };
}

/** A folder with these files, by path, for as long as the test runs. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sop-cli-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content);
  }
  return folder;
}

/** A document in which nothing is wrong on that day, with lines put in the place of its own. */
export function goodProcedure(title: string, changes: Readonly<Record<string, string>> = {}): string {
  let text = `SOP: ${title}
Owner: Dana Reyes
Purpose: Every customer has a working account within two days.
Trigger: A customer signs
Scope: New customers
Status: active
Version: 1.0
Last reviewed: 2026-11-02
Next review: 2027-02-02
Completed when: The customer has signed in

Roles:
  - Coordinator

Systems: CRM

Steps:
  - Coordinator: Open the account
    in: CRM
    within: 2 days of trigger
    record: Account number, in the CRM

Quality check:
  - Coordinator: Confirm that the customer has signed in
    within: 3 days of trigger
    if not confirmed: escalate to Coordinator

Exceptions:
  - if the customer has gone: stop

History:
  - 1.0, 2026-11-02, Dana Reyes: First version
`;
  for (const [line, other] of Object.entries(changes)) {
    if (!text.includes(line)) throw new Error(`no such line: ${line}`);
    text = text.replace(line, other);
  }
  return text;
}
