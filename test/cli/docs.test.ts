import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../core/index.ts';
import { sop } from './sop.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/cli.md'), 'utf8');

describe('docs/cli.md', () => {
  const sessions = [...page.matchAll(/```console\n\$ sop (.*)\n([\s\S]*?)```/g)];

  test.each(sessions.map(([, command = '', shown = '']) => [command, shown]))(
    'sop %s',
    async (command, shown) => {
      const { out, err } = await sop(command.split(' '), { cwd: root });
      // A calendar has line ends of two characters, as its standard has it.
      expect((out + err).replaceAll('\r\n', '\n')).toBe(shown);
    },
  );

  test('has a config in which nothing is wrong', () => {
    const [, config = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
    const { settings, problems } = readConfig(config);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ preset: 'strict', exclude: ['drafts', '**/old-*'] });
  });

  test('has every command and every option', async () => {
    for (const command of ['init', 'new', 'check', 'format', 'score', 'map', 'diff', 'due', 'site', 'ci']) {
      const { out } = await sop(['help', command]);
      for (const [option] of out.matchAll(/--[a-z-]+/g)) expect(page).toContain(option);
    }
    for (const command of ['new', 'report']) {
      const { out } = await sop(['tracker', command, '--help']);
      for (const [option] of out.matchAll(/--[a-z-]+/g)) expect(page).toContain(option);
      expect(page).toContain(`sop tracker ${command}`);
    }
    for (const command of [
      'init',
      'new',
      'check',
      'format',
      'score',
      'map',
      'diff',
      'due',
      'site',
      'explain',
      'ci',
      'lsp',
      'help',
    ])
      expect(page).toContain(`sop ${command}`);
  });
});
