/** A module of its own, with what only a PNG needs: it is loaded at the moment when one is wanted. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CannotRun } from '../failure.ts';

let started: ReturnType<typeof renderer> | undefined;

/** Draws an SVG with the fonts given, `scale` pixels for each of its own. */
export async function png(svg: string, fonts: readonly Uint8Array[], scale: number): Promise<Uint8Array> {
  started ??= renderer();
  const { Resvg } = await started;
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts] },
  });
  return picture.render().asPng();
}

/** Looked for where `sop` itself is installed, never beside the documents, which may be a stranger's. */
async function renderer() {
  try {
    const resvg = await import('@resvg/resvg-wasm');
    const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
    await resvg.initWasm(readFileSync(file));
    return resvg;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CannotRun(
      'What draws a PNG is as large as all of sop, and not installed with it',
      'Install it with “npm install @resvg/resvg-wasm”, as sop was, or write an .svg, which needs nothing',
    );
  }
}
