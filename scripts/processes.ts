import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** Runs a command to its end, and answers with what it printed; nobody else is told that unless it fails. */
export async function runQuietly(
  command: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout?.on('data', (chunk) => (printed += chunk));
  child.stderr?.on('data', (chunk) => (printed += chunk));
  const code = await exitCode(child);
  if (code !== 0) throw new Error(`\`${command} ${args.join(' ')}\` failed (${code}):\n${printed.trim()}`);
  return printed;
}

/** Runs a command whose output belongs to the user, and answers with its exit code. */
export function runAloud(command: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  return exitCode(spawn(command, args, { ...options, stdio: 'inherit' }));
}

/** npm by the file that runs this script, so that no shell and no `.cmd` is needed. */
export function npm(args: string[], options: SpawnOptions = {}): Promise<string> {
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
    process.once('exit', this.kill);
  }

  get running(): boolean {
    return this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  async stop(): Promise<void> {
    process.off('exit', this.kill);
    if (!this.running) return;
    const ended = exitCode(this.child);
    this.signal('SIGTERM');
    const patience = setTimeout(this.kill, 3000);
    await ended;
    clearTimeout(patience);
    this.kill();
  }

  private readonly kill = (): void => this.signal('SIGKILL');

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

/** Ctrl-C and its like end this process by `exit`, at which everything it started ends with it. */
export function exitOnSignals(code: number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(code));
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
