import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, sop } from '../sop.ts';

const samples = join(import.meta.dirname, '../../../samples');
const asked = [
  '--workflow',
  'Customer onboarding',
  '--customer',
  'Bellweather Foods',
  '--start',
  '2026-11-16',
];

const library = () => {
  const cwd = folderOf({});
  cpSync(samples, cwd, { recursive: true });
  return cwd;
};

describe('sop tracker new', () => {
  test.each([[], ['--variant', 'SMB'], ['--owner', 'Jonas Weber']])(
    'makes a tracker of the samples’ workflow that lacks nothing but what is marked: %s',
    async (...options) => {
      const cwd = library();
      expect(await sop(['tracker', 'new', ...asked, ...options], { cwd })).toEqual({
        code: 0,
        out: 'Wrote bellweather-foods.sop. What it still lacks: sop check bellweather-foods.sop\n',
        err: '',
      });
      const { out } = await sop(['check', 'bellweather-foods.sop', '--format', 'json'], { cwd });
      const { findings } = JSON.parse(out) as { findings: readonly { rule: string }[] };
      expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['placeholder-left']));
    },
  );

  test('takes the stages, their days and who holds their roles today', async () => {
    const cwd = library();
    await sop(['tracker', 'new', ...asked, '--variant', 'smb', '--owner', 'Jonas Weber'], { cwd });
    const text = readFileSync(join(cwd, 'bellweather-foods.sop'), 'utf8');
    expect(text).toContain('Owner: Jonas Weber\nVariants: SMB\nFollows: Customer onboarding\n');
    expect(text).toContain('\n  - Set up the platform\n    due: day 15\n');
    expect(text).toContain(
      '\n  - Welcome the customer\n    due: day 4\n    owner: Jonas Weber\n    customer owner: TODO\n',
    );
    expect(text).toContain('    # Trainer: Helen Fairweather or Idris Rahman\n    owner: TODO\n');
    // Daniel Frost left in August.
    expect(text).not.toContain('Daniel Frost');
  });

  test('replaces nothing, and says what it needs', async () => {
    const cwd = library();
    const said = async (...args: string[]) => (await sop(['tracker', 'new', ...args], { cwd })).err;
    expect(await said(...asked, '-o', 'oakhaven-freight.sop')).toBe(
      'sop: oakhaven-freight.sop is there already. Give another place with -o.\n',
    );
    const other = (workflow: string) => ['--workflow', workflow, ...asked.slice(2)];
    expect(await said(...other('Customer on-boarding'))).toBe(
      'sop: There is no workflow “Customer on-boarding” here. Did you mean Customer onboarding?\n',
    );
    expect(await said(...other('User training'))).toBe(
      'sop: There is no workflow “User training” here. The workflows are Customer onboarding.\n',
    );
    expect(await said(...asked, '--variant', 'Gold')).toBe(
      'sop: The document has no variant “Gold”. Its variants are Enterprise, SMB, Partner.\n',
    );
    expect(await said('--workflow', 'x', '--customer', 'y', '--start', 'tomorrow')).toContain('YYYY-MM-DD');
    expect(await said()).toBe(
      "sop: Required option '--workflow <name>' not specified. Write: sop tracker new --workflow <name> --customer <name> --start <day>\n",
    );
    expect(existsSync(join(cwd, 'bellweather-foods.sop'))).toBe(false);
  });
});

test('sop tracker alone says what there is to do', async () => {
  expect(await sop(['tracker'])).toEqual({
    code: 2,
    out: '',
    err: 'sop: It is not said what to do with tracker. Run sop tracker new or sop tracker report.\n',
  });
});
