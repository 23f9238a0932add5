/** The `sop` command. */
import './node-20.ts';
import { run } from './run.ts';

// Whoever reads the report may stop before its end: `sop check | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { env, stdout, stderr } = process;
run(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr }).then((code) => {
  process.exitCode = code;
});
