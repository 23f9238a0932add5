import { Worker } from 'node:worker_threads';
import type { StartConversion } from './conversion.ts';

/** Megabytes of memory that it may take. A hundred pages of prose take a third of it; what needs more is refused. */
const mostMemory = 512;

/** Reads and writes other forms in a thread of Node, whose memory is its own. */
export const inThread: StartConversion = (program, task) => {
  const thread = new Worker(program, {
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    // Of those of the server, none is meant for it.
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const done = new Promise<Awaited<ReturnType<StartConversion>['done']>>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The thread has ended')));
  });
  done.catch(() => {}).finally(() => thread.terminate());
  thread.postMessage(task);
  return { done, end: () => void thread.terminate() };
};
