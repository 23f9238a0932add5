import { join } from 'node:path';
import type { Procedure } from '../facts.ts';
import { writeSop } from '../ours/write.ts';
import { contender as gherkin } from '../peers/gherkin.ts';
import { contender as yaml } from '../peers/yaml.ts';
import { writeLikeC4 } from './likec4.ts';

/** A language server that is started as an editor would, and how it is told the facts. */
export interface Server {
  readonly name: string;
  /** Its arguments for Node. */
  readonly command: readonly string[];
  readonly language: string;
  readonly file: string;
  write(procedure: Procedure): string;
  /** What else its workspace needs, by the name of the file. */
  readonly beside: Readonly<Record<string, string>>;
  /** What it is answered when it asks for the settings of its user. */
  readonly settings: unknown;
  /** How long it works on by itself once a document is open, in milliseconds. */
  readonly settles: number;
}

const root = join(import.meta.dirname, '../..');
const peers = join(import.meta.dirname, '../peers');

const sop = {
  language: 'sop',
  file: 'typed.sop',
  write: writeSop,
  beside: { 'sop.config.json': '{ "today": "2026-10-05" }\n' },
  settings: {},
  settles: 1_000,
};

export const ours: Server = { ...sop, name: 'sop', command: [join(root, 'dist/server-start.js'), '--stdio'] };

export const echo: Server = {
  ...sop,
  name: 'echo',
  command: [join(import.meta.dirname, 'echo-server.ts'), '--stdio'],
};

/** What `sop lsp` starts for editors other than VS Code. */
export const command: Server = {
  ...sop,
  name: 'sop lsp',
  command: [join(root, 'dist/cli.js'), 'lsp', '--stdio'],
};

export const others: readonly Server[] = [
  {
    name: 'Gherkin',
    command: [join(peers, 'gherkin-server.cjs'), '--stdio'],
    language: 'cucumber',
    file: 'typed.feature',
    write: gherkin.write,
    // Without a definition of its steps it would report every one of them.
    beside: { 'steps.js': 'const { Given } = require("@cucumber/cucumber");\nGiven(/^.*$/, () => {});\n' },
    settings: { features: ['*.feature'], glue: ['*.js'] },
    settles: 6_000,
  },
  {
    name: 'YAML',
    command: [join(peers, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
    language: 'yaml',
    file: 'typed.yaml',
    write: yaml.write,
    beside: {},
    // Nothing is fetched from the web.
    settings: { schemaStore: { enable: false } },
    settles: 2_000,
  },
  {
    name: 'LikeC4',
    command: [join(peers, 'node_modules/likec4/bin/likec4.mjs'), 'lsp', '--stdio'],
    language: 'likec4',
    file: 'typed.c4',
    write: writeLikeC4,
    beside: {},
    settings: {},
    settles: 4_000,
  },
];
