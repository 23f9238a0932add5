import { join, relative } from 'node:path';
import { run } from '../../cli/run.ts';
import { writeSite } from '../../cli/site/write-site.ts';
import { docsSite } from './site.ts';

const root = join(import.meta.dirname, '../..');
const output = join(root, 'out', 'docs');
const shown = relative(root, output);

const files = await docsSite();
writeSite(output, shown, files);
console.log(`Wrote ${files.size} files to ${shown}. Open ${shown}/index.html`);

// The samples are shown by what the documentation tells of.
const { env, stdin, stdout, stderr } = process;
const samples = ['site', 'samples', '-o', join(shown, 'samples')];
process.exitCode = await run(samples, { cwd: root, env, stdin, stdout, stderr });
