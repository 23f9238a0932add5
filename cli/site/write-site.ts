import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { CannotRun } from '../failure.ts';
import { reasonOf } from '../files/read-text.ts';
import { writeOutput } from '../files/write-output.ts';

/** Lists the files of a site, so that the next one can replace it and nothing else. */
const listName = 'sop-site.json';

/** Whether a site may be written there: a folder that is not there, is empty, or holds a site. */
export function refuseToMix(folder: string, shown: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new CannotRun(`${shown} is a file`, 'Give a folder with -o');
  if (readdirSync(folder).length === 0 || existsSync(join(folder, listName))) return;
  throw new CannotRun(
    `${shown} has other files in it`,
    'Give an empty folder, or one that is not there, with -o',
  );
}

/** Writes a site, and removes what an earlier one has left that this one does not have. */
export function writeSite(
  folder: string,
  shown: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): void {
  const before = readList(join(folder, listName));
  for (const [path, content] of files) {
    const whole = join(folder, ...path.split('/'));
    makeFolder(dirname(whole), shown);
    writeOutput(whole, `${shown}/${path}`, content);
  }
  const inside = resolve(folder) + sep;
  for (const path of before) {
    const whole = resolve(folder, path);
    if (files.has(path) || !whole.startsWith(inside)) continue;
    rmSync(whole, { force: true });
    removeEmpty(dirname(whole), inside);
  }
  writeOutput(join(folder, listName), shown, `${JSON.stringify({ files: [...files.keys()] }, null, 2)}\n`);
}

/** Removes a folder that nothing is left in, and those above it of which the same is true. */
function removeEmpty(folder: string, inside: string): void {
  for (let at = folder; at.startsWith(inside) && existsSync(at); at = dirname(at)) {
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}

function makeFolder(folder: string, shown: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CannotRun(`${shown} cannot be written: ${reasonOf(error)}`, 'Give another place with -o');
  }
}

function readList(path: string): readonly string[] {
  try {
    const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files?: unknown };
    return Array.isArray(files) ? files.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
