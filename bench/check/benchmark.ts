import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from '../../scripts/processes.ts';
import type { Options } from '../main.ts';
import { installPeers } from '../peers/install.ts';
import { checkers } from './checkers.ts';
import { libraryOf } from './library.ts';
import { type Measured, print } from './report.ts';
import { type Ran, runProcess } from './run-process.ts';
import { writeJsonLibrary, writeMarkdownLibrary, writeSopLibrary } from './write-library.ts';

/** How many files the libraries have: the large one is what targets speak of, the others show how room grows. */
export const sizes = { small: 2_500, medium: 5_000, large: 10_000, huge: 20_000 } as const;

/** Cold processes over a library: ours, and the linters of other languages on the same facts. */
export async function run({ rounds }: Options): Promise<unknown> {
  await installPeers((line) => console.log(line));
  await npm(['run', '--silent', 'build'], { cwd: join(import.meta.dirname, '../..') });
  const folder = mkdtempSync(join(tmpdir(), 'sop-bench-'));
  try {
    const measured = await measureAll(folder, Math.min(rounds, 5));
    print(measured);
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(folder: string, rounds: number): Promise<Measured> {
  for (const [name, size] of Object.entries(sizes)) {
    console.log(`Writing ${size.toLocaleString('en')} procedures …`);
    const library = libraryOf(size);
    writeSopLibrary(library, made(folder, 'sop', name));
    if (name !== 'large') continue;
    writeJsonLibrary(library, made(folder, 'json', name));
    writeMarkdownLibrary(library, made(folder, 'md', name));
  }
  const one = made(folder, 'sop', 'one');
  writeSopLibrary(libraryOf(1), one);

  const library = new Map<string, Ran[]>();
  const single = new Map<string, Ran[]>();
  const room = new Map<number, Ran[]>();
  for (let round = 1; round <= rounds; round++) {
    console.log(`Round ${round} of ${rounds} …`);
    for (const { name, language, command, slow } of checkers) {
      // What takes half a minute is no less true for being measured once.
      if (slow && round > 1) continue;
      add(library, name, await runProcess(command, join(folder, language, 'large')));
    }
    for (const [name, command] of Object.entries(onOneFile))
      add(single, name, await runProcess(command, one));
    for (const [name, size] of Object.entries(sizes)) {
      add(room, size, await runProcess(checkers[0].command, join(folder, 'sop', name)));
    }
  }
  return { library, single, room };
}

const onOneFile = {
  'sop check': [...checkers[0].command, 'part-0/procedure-0.sop'],
  'node -e 0': [process.execPath, '-e', '0'],
};

function made(...parts: readonly string[]): string {
  const folder = join(...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function add<K>(all: Map<K, Ran[]>, key: K, ran: Ran): void {
  all.set(key, [...(all.get(key) ?? []), ran]);
}
