import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { conversionProgramBundle } from '../../scripts/bundles.ts';

/** A folder for the tests of a file, and in it the program that reads and writes other forms, as it is packaged. */
export function withConversionProgram(): { readonly folder: string; readonly program: string } {
  const folder = mkdtempSync(join(tmpdir(), 'sop-conversion-'));
  const program = join(folder, 'conversion-program.cjs');
  beforeAll(async () => {
    await build({ ...conversionProgramBundle, outfile: program, minify: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return { folder, program };
}
