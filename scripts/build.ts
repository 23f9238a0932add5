import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { flowchartsOnly } from './flowcharts-only.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const watching = process.argv.includes('--watch');

const shared: esbuild.BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: !watching,
  sourcemap: watching,
  legalComments: 'none',
  logLevel: 'warning',
};

// The oldest Node that the `sop` command supports; VS Code brings a newer one.
const forNode: esbuild.BuildOptions = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // A `main` in the UMD format hides what it requires from the bundler; where there is a `module`, it does not.
  mainFields: ['module', 'main'],
};
const forPage: esbuild.BuildOptions = { ...shared, platform: 'browser', target: 'chrome120' };

const bundles: esbuild.BuildOptions[] = [
  { ...forNode, entryPoints: ['client/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...forNode, entryPoints: ['server/main.ts'], outfile: 'dist/server.js' },
  {
    ...forNode,
    entryPoints: ['cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...forPage,
    entryPoints: ['client/webview/preview.ts'],
    outfile: 'dist/webview.js',
    format: 'iife',
    plugins: [mermaidApart()],
  },
  {
    ...forPage,
    entryPoints: ['client/webview/mermaid.ts'],
    outfile: 'dist/mermaid.js',
    format: 'esm',
    plugins: [flowchartsOnly()],
  },
  { ...forPage, entryPoints: ['client/webview/preview.css'], outfile: 'dist/preview.css' },
];

const underWay = new Set<string>();

await mkdir(dist, { recursive: true });
// The project is made of ES modules, what is bundled for Node is CommonJS.
await writeFile(join(dist, 'package.json'), '{ "type": "commonjs" }\n');

const present = withoutMissing(bundles);
if (watching) {
  for (const bundle of present) await (await esbuild.context(announced(bundle))).watch();
} else {
  const built = await Promise.all(present.map((bundle) => esbuild.build({ ...bundle, metafile: true })));
  await removeAllBut(new Set(built.flatMap(({ metafile }) => Object.keys(metafile.outputs))));
  await chmod(join(dist, 'cli.js'), 0o755).catch(() => {});
}

/** `import('./mermaid.ts')` in the preview loads dist/mermaid.js, beside it, at the moment it is needed. */
function mermaidApart(): esbuild.Plugin {
  return {
    name: 'mermaid apart',
    setup(build) {
      build.onResolve({ filter: /^\.\/mermaid\.ts$/ }, () => ({ path: './mermaid.js', external: true }));
    },
  };
}

/** What an earlier build left would end in the package. */
async function removeAllBut(built: Set<string>): Promise<void> {
  for (const file of await readdir(dist)) {
    if (file !== 'package.json' && !built.has(`dist/${file}`)) await rm(join(dist, file));
  }
}

function withoutMissing(wanted: esbuild.BuildOptions[]): esbuild.BuildOptions[] {
  return wanted.filter((bundle) => {
    const [entry] = bundle.entryPoints as string[];
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
      const name = String(bundle.outfile);
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
