import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import fc from '../fast-check.ts';
import { GitRepository } from './git-repository.ts';
import { folderOf, goodProcedure, sop } from './sop.ts';

const today = ['--today', '2026-11-16'];
const organisation = `Organisation: Acme

People:
  - Dana Reyes
    role: Lead
  - Omar Haddad
    role: Coordinator

Roles:
  - Lead
  - Coordinator

Systems: CRM
`;

/** What is reported, as `path rule`. */
async function found({ folder }: GitRepository, ...args: readonly string[]): Promise<readonly string[]> {
  const { out, err } = await sop(['check', '--format', 'json', ...today, ...args], { cwd: folder });
  expect(err).toBe('');
  const { findings } = JSON.parse(out) as { findings: { path: string; rule: string }[] };
  return findings.map(({ path, rule }) => `${path} ${rule}`).sort();
}

const library = (more: Readonly<Record<string, string>> = {}) =>
  new GitRepository({
    'sop.config.json': '{}',
    'organisation.sop': organisation,
    'a.sop': goodProcedure('Opening', { 'Owner: Dana Reyes': 'ID: A-1\nOwner: Dana Reyes' }),
    'b.sop': goodProcedure('Closing', { '    in: CRM\n': '    in: CRM\n    run: Opening\n' }),
    'wrong.sop': goodProcedure('Wrong', { 'Owner: Dana Reyes\n': '' }),
    ...more,
  });

describe('sop check --since', () => {
  test('finds nothing where nothing has changed, and what a full check finds where all has', async () => {
    const repository = library();
    expect(await found(repository)).toContain('wrong.sop owner-missing');
    expect(await found(repository, '--since', 'HEAD')).toEqual([]);
    const first = new GitRepository({ 'readme.md': 'Nothing yet' });
    for (const file of ['sop.config.json', 'organisation.sop', 'a.sop', 'b.sop', 'wrong.sop'])
      first.write(file, repository.read(file));
    expect(await found(first, '--since', 'HEAD')).toEqual(await found(first));
  });

  test('finds what is wrong with what has changed: committed, staged, in the files, not tracked yet', async () => {
    const repository = library();
    repository.git('tag', 'start');
    repository.edit('a.sop', ['Status: active', 'Status: activ']);
    repository.commit('A');
    repository.write('c.sop', 'SOP: New\n');
    repository.git('add', 'c.sop');
    repository.write('deep/d.sop', 'SOP: Newer\n');
    repository.edit('b.sop', ['    record: Account number, in the CRM\n', '']);
    const paths = new Set((await found(repository, '--since', 'start')).map((each) => each.split(' ')[0]));
    expect([...paths].sort()).toEqual(['a.sop', 'b.sop', 'c.sop', 'deep/d.sop']);
    const narrow = new Set(
      (await found(repository, '--since', 'start', 'deep')).map((each) => each.split(' ')[0]),
    );
    expect([...narrow]).toEqual(['deep/d.sop']);
  });

  test('finds what a change breaks elsewhere, and nothing that was wrong there before', async () => {
    const repository = library();
    repository.edit('b.sop', ['Owner: Dana Reyes', 'Owner: Nobody Known']);
    repository.commit('Wrong already');
    repository.edit('a.sop', ['SOP: Opening', 'SOP: Beginning']);
    expect(await found(repository, '--since', 'HEAD')).toEqual(['b.sop run-unknown']);
    repository.remove('a.sop');
    expect(await found(repository, '--since', 'HEAD')).toEqual(['b.sop run-unknown']);
  });

  test('finds what a change of the organisation breaks', async () => {
    const repository = library();
    repository.edit('organisation.sop', [
      '  - Dana Reyes\n    role: Lead\n',
      '  - Dana Reyes\n    role: Lead\n    until: 2026-10-01\n',
    ]);
    expect(await found(repository, '--since', 'HEAD')).toEqual([
      'a.sop owner-departed',
      'b.sop owner-departed',
    ]);
  });

  test('finds two that run each other in a circle', async () => {
    const repository = library();
    repository.edit('a.sop', ['    in: CRM\n', '    in: CRM\n    run: Closing\n']);
    expect(await found(repository, '--since', 'HEAD')).toEqual(
      expect.arrayContaining(['a.sop run-cycle', 'b.sop run-cycle']),
    );
  });

  test('hands the version before to the rules that ask for it, also where the file was moved', async () => {
    const repository = library();
    repository.git('mv', 'a.sop', 'moved.sop');
    expect(await found(repository, '--since', 'HEAD')).toEqual([]);
    repository.edit('moved.sop', ['within: 2 days of trigger', 'within: 1 day of trigger']);
    expect(await found(repository, '--since', 'HEAD')).toEqual([
      'moved.sop changed-since-review',
      'moved.sop version-not-bumped',
    ]);
    repository.edit(
      'moved.sop',
      ['within: 1 day of trigger', 'within: 2 days of trigger'],
      ['Last reviewed: 2026-11-02', 'Last reviewed: 2026-11-09'],
      ['Next review: 2027-02-02', 'Next review: 2027-02-09'],
    );
    expect(await found(repository, '--since', 'HEAD')).toEqual(['moved.sop review-rubber-stamp']);
  });

  test('reports a procedure whose review is older than what it runs', async () => {
    const repository = library();
    repository.edit(
      'a.sop',
      ['Version: 1.0', 'Version: 1.1\nEffective: 2026-11-10'],
      ['History:\n', 'History:\n  - 1.1, 2026-11-10, Dana Reyes: Shorter\n'],
    );
    expect(await found(repository, '--since', 'HEAD')).toEqual(['b.sop reference-changed']);
  });

  test('reports what nobody takes up any more, where the prose of another procedure did', async () => {
    const repository = library({
      'stock.sop': goodProcedure('Stock', {
        '    record: Account number, in the CRM\n':
          '    record: Account number, in the CRM\n    output: Lentil stock\n  - Coordinator: Clean the pot\n    in: CRM\n',
      }),
      'meal.sop': goodProcedure('Meal', {
        '    in: CRM\n': '    Bring the lentil stock.\n    in: CRM\n    run: Stock\n',
      }),
    });
    repository.edit('meal.sop', ['Bring the lentil stock.', 'Bring bread.']);
    expect(await found(repository, '--since', 'HEAD')).toContain('stock.sop output-unused');
    repository.write('twin.sop', repository.read('stock.sop').replace('SOP: Stock', 'SOP: Other\nID: Stock'));
    repository.edit('meal.sop', ['Bring bread.', 'Bring the lentil stock.']);
    repository.commit('A twin');
    repository.edit('meal.sop', ['Bring the lentil stock.', 'Bring bread.']);
    expect(await found(repository, '--since', 'HEAD')).toEqual(
      expect.arrayContaining(['stock.sop output-unused', 'twin.sop output-unused']),
    );
  });

  test('counts from where the branch left the other one', async () => {
    const repository = library();
    repository.git('switch', '--quiet', '--create', 'work');
    repository.edit('b.sop', ['Owner: Dana Reyes', 'Owner: Nobody Known']);
    repository.commit('On the branch');
    repository.git('switch', '--quiet', 'main');
    repository.edit('a.sop', ['Owner: Dana Reyes', 'Owner: Nobody Else']);
    repository.commit('On main');
    repository.git('switch', '--quiet', 'work');
    expect(await found(repository, '--since', 'main')).toEqual(['b.sop owner-unknown']);
  });

  test('knows that a document has left one library for another one', async () => {
    const repository = library({ 'other/sop.config.json': '{}', 'other/organisation.sop': organisation });
    repository.git('mv', 'a.sop', 'other/a.sop');
    expect(await found(repository, '--since', 'HEAD')).toEqual(['b.sop run-unknown']);
    repository.git('reset', '--quiet', '--hard');
    repository.write('other/c.sop', goodProcedure('Opening'));
    repository.commit('One of the same name, elsewhere');
    repository.remove('other/c.sop');
    expect(await found(repository, '--since', 'HEAD')).toEqual([]);
  });

  test('knows what stood beside a document without a config', async () => {
    const run = goodProcedure('Closing', { '    in: CRM\n': '    in: CRM\n    run: Opening\n' });
    const repository = new GitRepository({
      'organisation.sop': organisation,
      'a.sop': goodProcedure('Opening'),
      'b.sop': run,
      'c.sop': goodProcedure('Locking up'),
    });
    repository.remove('a.sop');
    expect(await found(repository, '--since', 'HEAD')).toEqual(['b.sop run-unknown']);
    expect(await found(repository, '--since', 'HEAD', 'b.sop')).toEqual(['b.sop run-unknown']);
  });

  test('leaves out what a baseline knows', async () => {
    const repository = library();
    const args = ['--baseline', 'known.json'];
    await sop(['check', ...today, ...args, '--update-baseline'], { cwd: repository.folder });
    repository.edit('wrong.sop', ['Scope: New customers', 'Scope: All customers']);
    const all = await found(repository, '--since', 'HEAD');
    const fresh = await found(repository, '--since', 'HEAD', ...args);
    expect(all).toContain('wrong.sop owner-missing');
    expect(fresh).not.toContain('wrong.sop owner-missing');
  });

  test.each([
    [
      ['--since', 'nowhere'],
      'There is no commit “nowhere” in this repository. Give a branch, a tag or a commit.',
    ],
    [['--since', '-x'], 'There is no commit “-x” in this repository. Give a branch, a tag or a commit.'],
    [['--since', 'HEAD', '--fix'], '--since reports, and puts nothing right. Leave one of the two out.'],
    [
      ['--since', 'HEAD', '--watch'],
      'What has changed since a commit is not watched. Leave one of the two out.',
    ],
    [['-', '--since', 'HEAD'], 'What has changed since a commit are files. Leave one of the two out.'],
  ])('%s cannot run', async (args, message) => {
    const { folder } = library();
    expect(await sop(['check', ...args], { cwd: folder })).toEqual({
      code: 2,
      out: '',
      err: `sop: ${message}\n`,
    });
  });

  test('says what is missing where there is no repository, and where there is no commit', async () => {
    const folder = folderOf({ 'a.sop': 'SOP: A\n' });
    expect((await sop(['check', '--since', 'HEAD'], { cwd: folder })).err).toBe(
      'sop: This folder is in no git repository. Run it in one, or leave --since out.\n',
    );
    spawnSync('git', ['init', '--quiet'], { cwd: folder });
    expect((await sop(['check', '--since', 'HEAD'], { cwd: folder })).err).toBe(
      'sop: The repository has no commit yet. There is nothing to compare with.\n',
    );
  });
});

describe('whatever has changed in a library', () => {
  const samples = join(import.meta.dirname, '../../samples');
  const files = Object.fromEntries(
    globSync(['*.sop', 'broken/*.sop'], { cwd: samples }).map((file) => [
      file.replace('/', '-'),
      readFileSync(join(samples, file), 'utf8'),
    ]),
  );
  const names = Object.keys(files);
  const deed = fc.tuple(
    fc.constantFrom('remove', 'title', 'owner', 'role', 'run', 'id', 'retire'),
    fc.constantFrom(...names),
  );

  test('what is found since is what a full check finds now in what has changed, and finds elsewhere and did not', async () => {
    const repository = new GitRepository({ ...files, 'sop.config.json': '{}' });
    const before = new Set((await fullCheck(repository)).map(withoutFixes));
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 4 }), async (deeds) => {
        repository.git('checkout', '--quiet', '--', '.');
        for (const [what, name] of deeds) change(repository, what, name);
        const changed = new Set(repository.git('diff', '--name-only').split('\n'));
        const after = await fullCheck(repository);
        const expected = after.filter(
          (finding) => changed.has(pathOf(finding)) || !before.has(withoutFixes(finding)),
        );
        const since = await fullCheck(repository, '--since', 'HEAD');
        // Rules that ask for the version before find more with it.
        const more = /"rule":"(?:version-not-bumped|review-rubber-stamp|changed-since-review)"/;
        expect(since.filter((finding) => !more.test(finding))).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

async function fullCheck({ folder }: GitRepository, ...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await sop(['check', '--format', 'json', ...today, ...args], { cwd: folder });
  const { findings } = JSON.parse(out) as {
    findings: { path: string; rule: string; start: object; what: string; fixes: unknown }[];
  };
  return findings
    .map(({ path, rule, start, what, fixes }) => JSON.stringify({ path, rule, start, what, fixes }))
    .sort();
}

/** What might be done about it may change without anything being broken. */
function withoutFixes(finding: string): string {
  return JSON.stringify({ ...JSON.parse(finding), fixes: [] });
}

function pathOf(finding: string): string {
  return (JSON.parse(finding) as { path: string }).path;
}

function change(repository: GitRepository, what: string, name: string): void {
  const put = (from: RegExp, to: string) => repository.write(name, repository.read(name).replace(from, to));
  try {
    if (what === 'remove') repository.remove(name);
    else if (what === 'title') put(/^((?:SOP|Workflow|Organisation|Tracker): .*)$/m, '$1 anew');
    else if (what === 'owner') put(/^Owner: .*$/m, 'Owner: Nobody Known');
    else if (what === 'role') put(/^ {2}- (\w[\w ]+)$/m, '  - $1 anew');
    else if (what === 'run') put(/^( +)within: .*$/m, '$1run: Customer kick-off meeting');
    else if (what === 'id') put(/^ID: .*$/m, 'ID: ONB-012');
    else put(/^Status: .*$/m, 'Status: retired');
  } catch {
    // It has been removed before.
  }
}
