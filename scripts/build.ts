import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import * as esbuild from 'esbuild';
import { bundlesFor } from './bundles.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const watching = process.argv.includes('--watch');

const underWay = new Set<string>();

await mkdir(dist, { recursive: true });
// The project is made of ES modules, what is bundled for Node is CommonJS.
const manifest = join(dist, 'package.json');
await writeFile(manifest, '{ "type": "commonjs" }\n');

const present = withoutMissing(bundlesFor(watching));
if (watching) {
  for (const bundle of present) await (await esbuild.context(announced(bundle))).watch();
} else {
  const built = await Promise.all(present.map((bundle) => esbuild.build({ ...bundle, metafile: true })));
  await removeAllBut(new Set(built.flatMap(({ metafile }) => Object.keys(metafile.outputs))));
  await chmod(join(dist, 'cli.js'), 0o755).catch(() => {});
}

/** What an earlier build left would end in the package. */
async function removeAllBut(built: Set<string>): Promise<void> {
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const isWanted = entry.isDirectory() || path === manifest || built.has(relative(root, path));
    if (!isWanted) await rm(path);
  }
}

function withoutMissing(wanted: esbuild.BuildOptions[]): esbuild.BuildOptions[] {
  return wanted.filter((bundle) => {
    const [entry] = Object.values(bundle.entryPoints as Record<string, string> | string[]);
    const exists = entry !== undefined && existsSync(join(root, entry));
    if (!exists) console.warn(`Not built, since there is no ${entry}`);
    return exists;
  });
}

/** Says when a rebuild begins and when all bundles are current, in words that the editor's watch task waits for. */
function announced(bundle: esbuild.BuildOptions): esbuild.BuildOptions {
  const announce: esbuild.Plugin = {
    name: 'announce',
    setup(build) {
      const name = String(bundle.outfile ?? bundle.outdir);
      build.onStart(() => {
        underWay.add(name);
        console.log(`[watch] ${name} begun`);
      });
      build.onEnd(() => {
        underWay.delete(name);
        if (underWay.size === 0) console.log('[watch] all done');
      });
    },
  };
  return { ...bundle, plugins: [...(bundle.plugins ?? []), announce] };
}
