import { join } from 'node:path';
import type * as esbuild from 'esbuild';
import { flowchartsOnly } from './flowcharts-only.ts';
import { manifestInBrief } from './manifest-in-brief.ts';
import { requiredOfNode } from './required-of-node.ts';

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

export const serverBundle: esbuild.BuildOptions = {
  ...forNode,
  entryPoints: ['server/main.ts'],
  outfile: 'dist/server.js',
};

/** What starts a bundle beside it: required, which is sooner done than to import what is no ES module. */
const forStart: esbuild.BuildOptions = { ...forNode, supported: { 'dynamic-import': false } };

/** What the extension starts as its server. */
const serverStartBundle: esbuild.BuildOptions = {
  ...forStart,
  entryPoints: ['server/start.ts'],
  outfile: 'dist/server-start.js',
  plugins: [apart('./main.ts', './server.js')],
};

/** What `sop` is the name of. */
export const startBundle: esbuild.BuildOptions = {
  ...forNode,
  entryPoints: ['cli/start.ts'],
  outfile: 'dist/cli.js',
  banner: { js: '#!/usr/bin/env node' },
  plugins: [apart('./main.ts', './modules/command.mjs')],
};

/** All that the command does and what programs import, as ES modules that share what they have in common. */
export const modulesBundle: esbuild.BuildOptions = {
  ...forNode,
  entryPoints: { command: 'cli/main.ts', api: 'api/index.ts' },
  outdir: 'dist/modules',
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  // Whoever wants PNGs installs it: it is as large as all the rest.
  external: ['@resvg/resvg-wasm'],
  inject: ['cli/node-20.ts'],
  plugins: [requiredOfNode(), manifestInBrief()],
};

/** What reads other forms for the server, in a thread of Node as in a worker of a browser. */
export const conversionProgramBundle: esbuild.BuildOptions = {
  ...forPage,
  entryPoints: ['server/conversion/program.ts'],
  outfile: 'dist/conversion-program.js',
  format: 'iife',
  conditions: ['worker'],
  external: ['node:worker_threads'],
};

const bundles: readonly esbuild.BuildOptions[] = [
  { ...forNode, entryPoints: ['client/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  serverBundle,
  serverStartBundle,
  {
    ...forPage,
    entryPoints: ['client/web/browser.ts'],
    // The ending says that it is no ES module, which the extension host of a browser does not load.
    outfile: 'dist/client-web.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...forPage,
    entryPoints: ['server/worker/main.ts'],
    outfile: 'dist/server-worker.js',
    format: 'iife',
    // What libraries have for a browser may want a document, and a worker has none.
    conditions: ['worker'],
  },
  conversionProgramBundle,
  startBundle,
  modulesBundle,
  {
    ...forPage,
    entryPoints: ['client/webview/preview.ts'],
    outfile: 'dist/webview.js',
    format: 'iife',
    plugins: [apart('./mermaid.ts', './mermaid.js')],
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

/** What is imported by that name is a bundle of its own, beside it, loaded at the moment it is needed. */
function apart(imported: string, bundle: string): esbuild.Plugin {
  return {
    name: `${bundle} apart`,
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path }) =>
        path === imported ? { path: bundle, external: true } : undefined,
      );
    },
  };
}
