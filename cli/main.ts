/** The `sop` command. */
import { run } from './run.ts';
import type { Terminal } from './terminal/terminal.ts';

// Whoever reads the report may stop before its end: `sop check | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { env, stdout, stderr } = process;
const terminal: Terminal = {
  cwd: process.cwd(),
  env,
  // Opened only by who reads it.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  // Asked for only by who ends in an orderly way; for all others Ctrl+C is what it always is.
  get signal() {
    const interrupt = new AbortController();
    process.once('SIGINT', () => interrupt.abort());
    return interrupt.signal;
  },
};
run(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
