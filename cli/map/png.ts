/** A module of its own, with what only a PNG needs: it is loaded at the moment when one is wanted. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let started: Promise<void> | undefined;

/** Draws an SVG with the fonts given, `scale` pixels for each of its own. */
export async function png(svg: string, fonts: readonly Uint8Array[], scale: number): Promise<Uint8Array> {
  started ??= initWasm(renderer());
  await started;
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts] },
  });
  return picture.render().asPng();
}

/** Beside the bundle, or where npm has put it. */
function renderer(): Uint8Array {
  const beside = fileURLToPath(new URL('resvg.wasm', import.meta.url));
  const installed = () => createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  return readFileSync(existsSync(beside) ? beside : installed());
}
