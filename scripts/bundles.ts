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
  ...forStart,
  entryPoints: ['cli/start.ts'],
  outfile: 'dist/cli.js',
  banner: { js: '#!/usr/bin/env node' },
  plugins: [apart('./main.ts', './command.js')],
};

/** All that the command does, without what `sop lsp` alone needs. */
export const commandBundle: esbuild.BuildOptions = {
  ...forNode,
  entryPoints: ['cli/main.ts'],
  outfile: 'dist/command.js',
  plugins: [
    apart('../../server/main.ts', './server.js'),
    apart('../../convert/import.ts', './import.js'),
    apart('../../convert/csv/write-csv.ts', './csv.js'),
    apart('../../convert/bpmn/write-bpmn.ts', './bpmn.js'),
    apart('../../convert/word/write-word.ts', './word.js'),
    apart('../map/png.ts', './png.mjs'),
  ],
};

/** What reads other formats, which no other command needs. */
export const importBundle: esbuild.BuildOptions = {
  ...forNode,
  entryPoints: ['convert/import.ts'],
  outfile: 'dist/import.js',
};

/** What writes Word documents. */
export const wordBundle: esbuild.BuildOptions = {
  ...forNode,
  entryPoints: ['convert/word/write-word.ts'],
  outfile: 'dist/word.js',
};

/** What writes BPMN. */
export const bpmnBundle: esbuild.BuildOptions = {
  ...forNode,
  entryPoints: ['convert/bpmn/write-bpmn.ts'],
  outfile: 'dist/bpmn.js',
};

/** What writes tables for spreadsheets. */
export const csvBundle: esbuild.BuildOptions = {
  ...forNode,
  entryPoints: ['convert/csv/write-csv.ts'],
  outfile: 'dist/csv.js',
};

/** What only a PNG needs, and the renderer beside it. */
const pngBundles: readonly esbuild.BuildOptions[] = [
  { ...forNode, entryPoints: ['cli/map/png.ts'], outfile: 'dist/png.mjs', format: 'esm' },
  {
    ...shared,
    entryPoints: ['node_modules/@resvg/resvg-wasm/index_bg.wasm'],
    outdir: 'dist',
    entryNames: 'resvg',
    loader: { '.wasm': 'copy' },
  },
];

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
  startBundle,
  commandBundle,
  importBundle,
  csvBundle,
  bpmnBundle,
  wordBundle,
  ...pngBundles,
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
