import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs a command to its end. What it prints is kept back, and told only when it fails. */
export async function runQuietly(command: string, args: string[], options: SpawnOptions = {}): Promise<void> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout?.on('data', (chunk) => (printed += chunk));
  child.stderr?.on('data', (chunk) => (printed += chunk));
  const code = await exitCode(child);
  if (code !== 0) throw new Error(`\`${command} ${args.join(' ')}\` failed (${code}):\n${printed.trim()}`);
}

/** Runs a command whose output belongs to the user, and answers with its exit code. */
export function runAloud(command: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  return exitCode(spawn(command, args, { ...options, stdio: 'inherit' }));
}

/** npm by the file that runs this script, so that no shell and no `.cmd` is needed. */
export function npm(args: string[], options: SpawnOptions = {}): Promise<void> {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? runQuietly(process.execPath, [script, ...args], options)
    : runQuietly('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** A long-running process that leads a group of its own, so that its children end with it. */
export class ProcessGroup {
  readonly child: ChildProcess;

  constructor(command: string, args: string[], options: SpawnOptions) {
    this.child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  }

  get running(): boolean {
    return this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  async stop(): Promise<void> {
    if (!this.running) return;
    const ended = exitCode(this.child);
    this.signal('SIGTERM');
    const patience = new AbortController();
    await Promise.race([ended, sleep(3000, undefined, { signal: patience.signal }).catch(() => {})]);
    patience.abort();
    this.signal('SIGKILL');
    await ended;
  }

  /** To the whole group; the leader may be gone while its children are not. */
  private signal(name: NodeJS.Signals): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, name);
    } catch {
      // Nobody left to signal, which is what was wanted.
    }
  }
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
