import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from '../../scripts/processes.ts';
import { libraryOf } from '../check/library.ts';
import { runProcess } from '../check/run-process.ts';
import { writeSopLibrary } from '../check/write-library.ts';
import type { Options } from '../main.ts';
import { installPeers } from '../peers/install.ts';
import { growthOfEdits, growthOfOpening } from './heap.ts';
import { type Opened, openLibrary } from './library.ts';
import { type Measured, print } from './report.ts';
import { command, echo, others, ours, type Server } from './servers.ts';
import { measureStarts } from './start.ts';
import { measureTyping, type Typing } from './typing.ts';

/** How many files the library has. */
export const size = 10_000;

/** Language servers over stdio, each with an editor that does nothing but measure. */
export async function run({ rounds }: Options): Promise<unknown> {
  await installPeers((line) => console.log(line));
  await npm(['run', '--silent', 'build'], { cwd: join(import.meta.dirname, '../..') });
  const folder = mkdtempSync(join(tmpdir(), 'sop-bench-'));
  try {
    const measured = await measureAll(folder, rounds);
    print(measured);
    return {
      ...measured,
      starts: Object.fromEntries(measured.starts),
      typing: Object.fromEntries(measured.typing),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(folder: string, rounds: number): Promise<Measured> {
  const folderOf = (server: Server) => join(folder, server.name.replaceAll(' ', '-'));
  for (const server of [ours, command, echo, ...others]) {
    mkdirSync(folderOf(server));
    for (const [name, text] of Object.entries(server.beside))
      writeFileSync(join(folderOf(server), name), text);
  }

  console.log('Starting servers …');
  const starts = await measureStarts([echo, ours, command, ...others], folderOf, rounds);

  const typing = new Map<string, Typing>();
  const type = async (name: string, server: Server, pulls = false) => {
    console.log(`Typing: ${name} …`);
    typing.set(name, await measureTyping(server, folderOf(server), pulls));
  };
  await type('echo, told', echo);
  await type('echo, asked', echo, true);
  await type('sop, told', ours);
  await type('sop, asked', ours, true);
  for (const server of others) await type(server.name, server);

  console.log(`Opening a library of ${size.toLocaleString('en')} procedures …`);
  const library = join(folder, 'library');
  mkdirSync(library);
  writeSopLibrary(libraryOf(size), library);
  const opened: Opened[] = [];
  const checked: number[] = [];
  for (let round = 0; round < Math.min(rounds, 5); round++) {
    checked.push((await runProcess(checkCommand, library)).wall);
    opened.push(await openLibrary(library));
  }

  console.log('Looking for what is left behind …');
  const small = join(folder, 'small');
  mkdirSync(small);
  writeSopLibrary(libraryOf(500), small);
  const heap = { edits: await growthOfEdits(folderOf(ours)), opening: await growthOfOpening(small) };
  return { starts, typing, opened, checked, heap };
}

const checkCommand = [process.execPath, join(import.meta.dirname, '../../dist/cli.js'), 'check'];
