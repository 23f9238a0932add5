import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { megabytes } from './megabytes.ts';
import { npmManifest } from './npm-manifest.ts';
import { npm, runQuietly } from './processes.ts';

const root = join(import.meta.dirname, '..');

/** In bytes, unpacked. What `npx` fetches at the first use, and each pipeline anew, is small. */
const largest = 3_000_000;

/**
 * Packages the command that is built in `dist`, with types and what people read, and answers with the path of the
 * package in the folder `into`. Throws when it has become too large.
 */
export async function packagedCommand({
  dist = join(root, 'dist'),
  into = join(root, 'out'),
} = {}): Promise<{ readonly tarball: string; readonly unpacked: number }> {
  const staged = join(into, 'npm');
  await rm(staged, { recursive: true, force: true });
  await mkdir(join(staged, 'schemas'), { recursive: true });
  await cp(join(root, 'cli', 'README.md'), join(staged, 'README.md'));
  for (const file of ['CHANGELOG.md', 'LICENSE', 'ThirdPartyNotices.txt'])
    await cp(join(root, file), join(staged, file));
  for (const file of ['cli.js', 'package.json', 'modules'])
    await cp(join(dist, file), join(staged, 'dist', file), { recursive: true });
  await writeTypes(join(staged, 'types'));
  for (const file of await readdir(join(root, 'schemas'))) {
    const schema = JSON.parse(await readFile(join(root, 'schemas', file), 'utf8'));
    await writeFile(join(staged, 'schemas', file), JSON.stringify(schema));
  }
  await writeFile(join(staged, 'package.json'), `${JSON.stringify(npmManifest, null, 2)}\n`);
  const unpacked = await sizeOf(staged);
  if (unpacked > largest)
    throw new Error(
      `The npm package has ${megabytes(unpacked)} unpacked, and may have ${megabytes(largest)}.`,
    );
  await npm(['pack', '--ignore-scripts', '--pack-destination', into], { cwd: staged });
  return { tarball: join(into, `${npmManifest.name}-${npmManifest.version}.tgz`), unpacked };
}

/** What the types check writes down anyway of the public face, which names nothing of what is below it. */
async function writeTypes(folder: string): Promise<void> {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await runQuietly(process.execPath, [tsc, '-b', 'api'], { cwd: root });
  for (const source of await readdir(join(root, 'api'))) {
    if (!source.endsWith('.ts')) continue;
    const declared = source.replace(/\.ts$/, '.d.ts');
    await cp(join(root, 'out', 'api', declared), join(folder, declared));
  }
}

async function sizeOf(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) sum += (await readFile(join(entry.parentPath, entry.name))).length;
  return sum;
}

if (import.meta.main) {
  const { tarball, unpacked } = await packagedCommand();
  console.log(`${tarball}, ${megabytes(unpacked)} unpacked`);
}
