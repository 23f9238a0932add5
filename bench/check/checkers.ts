import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A command that checks all files of its language in and below the folder that it is run in. */
export interface Checker {
  readonly name: string;
  readonly language: 'sop' | 'json' | 'md';
  readonly command: readonly string[];
  /** Takes half a minute or more. */
  readonly slow: boolean;
}

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const peers = join(import.meta.dirname, '../peers/node_modules');

/** Ours first. */
export const checkers: readonly [Checker, ...Checker[]] = [
  {
    name: 'sop check',
    language: 'sop',
    command: [process.execPath, join(root, 'dist/cli.js'), 'check'],
    slow: false,
  },
  {
    name: 'biome lint, JSON',
    language: 'json',
    // Not through its wrapper, which would be a second process to start.
    command: [require.resolve(`@biomejs/cli-${process.platform}-${process.arch}/biome`), 'lint', '.'],
    slow: false,
  },
  {
    name: 'markdownlint-cli2',
    language: 'md',
    command: [process.execPath, join(peers, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'],
    slow: true,
  },
];
