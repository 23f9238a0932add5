import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServerProcess } from './server-process.ts';
import { ours } from './servers.ts';

/** How the server takes up a library of thousands of files. All times in milliseconds from its answer to `initialize`. */
export interface Opened {
  /** The findings of the document that is open. */
  readonly first: number;
  /** All files have been read. */
  readonly indexed: number;
  /** All findings of all files have been told. */
  readonly checked: number;
  /** From keystrokes to findings while files are read. */
  readonly typing: readonly number[];
  /** In bytes: when all files had been read, and when they had been checked. */
  readonly memory: { readonly indexed: number | undefined; readonly checked: number | undefined };
}

const file = 'part-0/procedure-7.sop';
/** Between two keystrokes of somebody who types fast, in milliseconds. */
const pause = 60;

export async function openLibrary(folder: string): Promise<Opened> {
  const text = readFileSync(join(folder, file), 'utf8');
  const started = await ServerProcess.start(ours, { folder });
  const begun = performance.now();
  await started.begin();
  await started.open(file, text);
  const first = performance.now() - begun;
  let isIndexed = false;
  // A request that is answered in one piece waits for all files, and then for all their findings.
  const all = started.ask('workspace/diagnostic', { previousResultIds: [] });
  const indexed = readAll(started).then((time) => {
    isIndexed = true;
    return time - begun;
  });
  const typing: number[] = [];
  for (let length = 0; !isIndexed; length++) {
    const start = { line: 1, character: text.split('\n')[1]?.length ?? 0 };
    const end = { line: 1, character: start.character + (length % 2) };
    const before = performance.now();
    await started.change(file, { range: { start, end }, text: length % 2 === 0 ? 'x' : '' });
    typing.push(performance.now() - before);
    await sleep(pause);
  }
  const readMemory = started.memory;
  await all;
  const checked = performance.now() - begun;
  const memory = { indexed: readMemory, checked: started.memory };
  const opened = { first, indexed: await indexed, checked, typing, memory };
  await started.stop();
  return opened;
}

/** The views of the library have no answer until all files have been read. */
async function readAll(started: ServerProcess): Promise<number> {
  for (;;) {
    if ((await started.ask('sop/library', { limit: 1 })) !== null) return performance.now();
    await sleep(5);
  }
}
