import { join } from 'node:path';
import type * as esbuild from 'esbuild';
import { flowchartsOnly } from './flowcharts-only.ts';

const shared: esbuild.BuildOptions = {
  absWorkingDir: join(import.meta.dirname, '..'),
  bundle: true,
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

/** The `sop` command. */
export const commandBundle: esbuild.BuildOptions = {
  ...forNode,
  entryPoints: ['cli/main.ts'],
  outfile: 'dist/cli.js',
  banner: { js: '#!/usr/bin/env node' },
};

const bundles: readonly esbuild.BuildOptions[] = [
  { ...forNode, entryPoints: ['client/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...forNode, entryPoints: ['server/main.ts'], outfile: 'dist/server.js' },
  commandBundle,
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

/** All that is built: small, or while one works on it, easy to find one's way in. */
export function bundlesFor(watching: boolean): esbuild.BuildOptions[] {
  return bundles.map((bundle) => ({ ...bundle, minify: !watching, sourcemap: watching }));
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
