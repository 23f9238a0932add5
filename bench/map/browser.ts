import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.ts';
import type { Bench } from './page/page.ts';

const peers = join(import.meta.dirname, '../peers/node_modules');

/** A page of the installed Chromium that draws maps: ours, and the mermaid of the peers. */
export interface DrawingPage {
  ask<What extends keyof Bench>(
    what: What,
    ...given: Parameters<Bench[What]>
  ): Promise<Awaited<ReturnType<Bench[What]>>>;
  close(): Promise<void>;
}

export async function drawingPage(): Promise<DrawingPage> {
  const script = await pageScript();
  const home = await mkdtemp(join(tmpdir(), 'sop-bench-'));
  const browser = await chromium.launch({
    executablePath: await chromiumPath((line) => console.log(line)),
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // Nothing comes from the network: the page is empty, and its script is given to it.
  await page.route('**', (route) => route.abort());
  await page.addScriptTag({ content: script });
  return {
    ask: (what, ...given) => page.evaluate(`bench.${what}(...${JSON.stringify(given)})`),
    async close() {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page/page.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    logLevel: 'error',
    alias: { mermaid: join(peers, 'mermaid/dist/mermaid.esm.min.mjs') },
  });
  return outputFiles[0]?.text ?? '';
}
