import { runProcess } from '../check/run-process.ts';
import { ServerProcess } from './server-process.ts';
import type { Server } from './servers.ts';

/** From the start of each server to its answer to `initialize`, in milliseconds, one a round; and of Node on nothing. */
export async function measureStarts(
  servers: readonly Server[],
  folderOf: (server: Server) => string,
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>();
  const add = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time]);
  for (let round = 0; round < rounds; round++) {
    add(nothing, (await runProcess([process.execPath, '-e', '0'], '.')).wall);
    for (const server of servers) {
      const before = performance.now();
      const started = await ServerProcess.start(server, { folder: folderOf(server) });
      add(server.name, performance.now() - before);
      await started.end();
    }
  }
  return times;
}

export const nothing = 'node -e 0';
