import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

/**
 * Mermaid's own parser. It is loaded as a bundle in which nothing cleans HTML, for which mermaid asks a page: whether a
 * text is read does not depend on it. Diagrams of other kinds are left out.
 */
export async function mermaidParser(): Promise<(text: string) => Promise<unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'sop-mermaid-'));
  const bundle = join(folder, 'mermaid.mjs');
  await esbuild.build({
    entryPoints: ['mermaid'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
    plugins: [{ name: 'the parser alone', setup: parserAlone }],
  });
  // Its process would go on beside the tests.
  await esbuild.stop();
  const { default: mermaid } = (await import(pathToFileURL(bundle).href)) as typeof import('mermaid');
  await rm(folder, { recursive: true });
  mermaid.initialize({ startOnLoad: false, maxTextSize: 1_000_000, maxEdges: 5_000 });
  return (text) => mermaid.parse(text);
}

function parserAlone({ onResolve, onLoad }: esbuild.PluginBuild): void {
  onResolve({ filter: /^dompurify$/ }, ({ path }) => ({ path, namespace: 'nothing' }));
  onResolve({ filter: /./ }, ({ kind, path }) =>
    kind === 'dynamic-import' && !/(?:flow|gantt)Diagram-/.test(path)
      ? { path, namespace: 'nothing' }
      : undefined,
  );
  onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
    contents: 'export default { sanitize: (text) => text, addHook() {}, removeHook() {} };',
  }));
}
