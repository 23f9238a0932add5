import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..', '..');
const suite = 'test/vscode/suite';
const folder = join(root, 'out', 'vscode-suite');

/** Bundles each test file to CommonJS, which is what VS Code's test host loads; answers with their entry. */
export async function bundledSuite(): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/suite/index.ts', 'test/vscode/suite/*.test.ts'],
    outdir: folder,
    outbase: 'test/vscode/suite',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(folder, 'index.js');
}

/**
 * The same suite as one script for a browser's extension host; answers with its text. `told` is what the suite would
 * find in its environment.
 */
export async function browserSuite(told: Readonly<Record<string, string>>): Promise<string> {
  const tests = (await readdir(join(root, suite))).filter((file) => file.endsWith('.test.ts')).sort();
  const bundled = await build({
    absWorkingDir: root,
    stdin: {
      // The tests are declared between Mocha's set-up, when its module is loaded, and its run.
      contents: [
        "export { run } from './in-browser.ts';",
        ...tests.map((file) => `import './${file}';`),
      ].join('\n'),
      resolveDir: join(root, suite),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'suite',
    // Last, since Mocha takes the module of the bundle for its own.
    footer: { js: 'module.exports = suite;' },
    target: 'chrome120',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(root, suite, 'assert-in-browser.ts') },
    banner: {
      // The assertions ask a process what it is, when one of them fails.
      js: `globalThis.sopTest = ${JSON.stringify(told)}; globalThis.process ??= { env: {} };`,
    },
    logLevel: 'warning',
  });
  return bundled.outputFiles[0]?.text ?? '';
}
