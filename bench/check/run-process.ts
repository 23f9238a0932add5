import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How a process went. */
export interface Ran {
  /** From its start to its end, in milliseconds. */
  readonly wall: number;
  /** The most memory that it held at once, in bytes; undefined where the system does not tell. */
  readonly memory: number | undefined;
  /** The last line that it wrote. */
  readonly summary: string;
}

/** How often a process is asked for the most that it has held, in milliseconds: what it takes after the last time is missed. */
const pause = 5;

/** Runs a command in a folder from a cold start; findings are no failure. Throws when it cannot be run at all. */
export function runProcess([command = '', ...args]: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const before = performance.now();
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let memory: number | undefined;
    const timer = setInterval(() => {
      memory = mostMemoryOf(child.pid) ?? memory;
    }, pause);
    let tail = '';
    const listen = (data: Buffer) => {
      tail = (tail + data).slice(-4_000);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const wall = performance.now() - before;
      if ((code ?? 2) > 1) reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${tail}`));
      else resolve({ wall, memory, summary: tail.trim().split('\n').at(-1) ?? '' });
    });
  });
}

/** The high-water mark that Linux keeps for each process. */
function mostMemoryOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
