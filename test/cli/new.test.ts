import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const config = '{ "today": "2026-11-16" }';

describe('sop new', () => {
  test('writes a procedure that is named after its title, and says how to go on', async () => {
    const cwd = folderOf({ 'sop.config.json': config });
    expect(await sop(['new', 'Locking up the café', '--owner', 'Ines Duarte'], { cwd })).toEqual({
      code: 0,
      out: 'Wrote locking-up-the-cafe.sop. What it still lacks: sop check locking-up-the-cafe.sop\n',
      err: '',
    });
    const text = readFileSync(join(cwd, 'locking-up-the-cafe.sop'), 'utf8');
    expect(text).toContain('SOP: Locking up the café\nOwner: Ines Duarte\n');
    expect(text).toContain('Status: draft\nNext review: 2027-02-16\n');
    expect(text).toContain('Purpose: TODO The outcome, for whom and by when.\n');
    expect(text).toContain('    within: 4 hours of trigger\n');
    expect(text).not.toMatch(/[⟨⟩]/);
  });

  test.each(['procedure', 'checklist', 'incident', 'meeting', 'workflow', 'organisation', 'tracker'])(
    'begins a document that lacks only what is to be filled in: %s',
    async (template) => {
      const cwd = folderOf({ 'sop.config.json': config });
      await sop(['new', 'Locking up', '-t', template, '-o', 'x.sop'], { cwd });
      const { out } = await sop(['check', '--format', 'json'], { cwd });
      const { findings } = JSON.parse(out);
      const rules: readonly string[] = findings.map(({ rule }: { rule: string }) => rule);
      expect(new Set(rules)).toEqual(new Set(['placeholder-left']));
    },
  );

  test('goes on with the IDs of the library, with the prefix of its config', async () => {
    const withId = goodProcedure('Opening of an account').replace('\n', '\nID: ONB-041\n');
    const files = {
      'a.sop': withId,
      'sop.config.json': '{ "overrides": [{ "files": ["kitchen"], "idPrefix": "KIT" }] }',
      'kitchen/x.sop': withId.replace('ONB-041', 'KIT-007').replace('account', 'oven'),
    };
    const cwd = folderOf(files);
    expect((await sop(['new', 'Locking up', '-o', '-'], { cwd })).out).toContain('\nID: ONB-042\n');
    await sop(['new', 'Locking up', '-o', 'kitchen/lock.sop'], { cwd });
    expect(readFileSync(join(cwd, 'kitchen/lock.sop'), 'utf8')).toContain('\nID: KIT-008\n');
  });

  test('replaces nothing', async () => {
    const cwd = folderOf({ 'locking-up.sop': 'SOP: Mine\n' });
    expect(await sop(['new', 'Locking up'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'sop: locking-up.sop is there already. Give another title, or a place with -o.\n',
    });
    expect(readFileSync(join(cwd, 'locking-up.sop'), 'utf8')).toBe('SOP: Mine\n');
  });

  test('says what it needs', async () => {
    const cwd = folderOf({ 'a.txt': '' });
    const said = async (...args: string[]) => (await sop(['new', ...args], { cwd })).err;
    expect(await said(' ')).toBe('sop: The title is empty. Say what is done: sop new "Locking up"\n');
    expect(await said('x', '-o', 'no/x.sop')).toBe(
      'sop: There is no folder no. Make it, or give another place with -o.\n',
    );
    expect(await said('x', '-t', 'recipe')).toContain('procedure, checklist');
    expect(existsSync(join(cwd, 'x.sop'))).toBe(false);
  });

  test('writes nothing where the settings are broken', async () => {
    const cwd = folderOf({ 'sop.config.json': '{' });
    expect(await sop(['new', 'Locking up'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('sop.config.json:1:2'),
    });
    expect(existsSync(join(cwd, 'locking-up.sop'))).toBe(false);
  });
});
