import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../docs/page.ts';

const folders = ['grammar', 'core', 'api', 'convert', 'server', 'client', 'cli'];
const sources = globSync(
  folders.map((folder) => `${folder}/**/*.ts`),
  { cwd: root },
).sort();
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const those = (pattern: RegExp) => sources.filter((file) => pattern.test(textOf(file)));

describe('what a document or its folder says starts nothing', () => {
  it('programs are started by the command alone: git, and the browser that prints', () => {
    expect(those(/from '(node:)?(child_process|cluster)'/)).toEqual(['cli/git/git.ts', 'cli/pdf/print.ts']);
  });

  it('no shell reads what is put together from a text', () => {
    expect(those(/\b(exec|execSync)\(['`]|shell: true/)).toEqual([]);
  });

  it('no text becomes code', () => {
    expect(those(/\beval\(|new Function\(|from '(node:)?vm'/)).toEqual([]);
  });

  it('no code is looked for beside the documents', () => {
    // What is imported by a name that is put together at run time could be a file of theirs.
    expect(those(/\bimport\((?!['"])|\brequire\((?!['"])/)).toEqual([]);
  });

  it('no setting of the editor names a program or a file, which a folder could set as well', () => {
    const settings = Object.keys(manifest.contributes.configuration.properties);
    expect(settings.filter((name) => /path|command|program|executable|file|url/i.test(name))).toEqual([]);
  });

  it('no script of the action has text of others in it', () => {
    const scripts = parse(textOf('action.yml')).runs.steps.map(({ run = '' }: { run?: string }) => run);
    expect(scripts.filter((script: string) => script !== '')).toHaveLength(2);
    expect(scripts.join('')).not.toContain('${{');
  });

  it('which is why the extension works in folders that nobody trusts', () => {
    expect(manifest.capabilities.untrustedWorkspaces).toEqual({ supported: true });
  });
});
