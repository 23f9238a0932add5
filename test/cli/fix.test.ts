import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixDocuments } from '../../cli/fixes/fix-documents.ts';
import { Source } from '../../cli/source/source.ts';
import { defaultSettings, type Finding, Workspace } from '../../core/index.ts';
import { folderOf, goodProcedure, sop } from './sop.ts';

const today = ['--today', '2026-11-16', '--preset', 'essential'];
const good = goodProcedure('Opening of an account');
const textIn = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8');

/** Three slips with one safe fix each. */
const slips = goodProcedure('Opening of an account', {
  'Owner: Dana': 'Ownr: Dana',
  '  - Coordinator: Open': '  * Coordinator: Open',
  'within: 2 days of trigger': 'within: 2d of trigger',
});

describe('sop check --fix', () => {
  test('writes what is safe to put right, and says so', async () => {
    const cwd = folderOf({ 'a.sop': slips, 'b.sop': good });
    const { code, out, err } = await sop(['check', '--fix', ...today, '.'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(textIn(cwd, 'a.sop')).toBe(good);
    expect(out).toMatchInlineSnapshot(`
      "fixed  a.sop:2  Write “Owner:”  syntax/key-misspelt
      fixed  a.sop:18  Write “- ”  syntax/bullet-mark
      fixed  a.sop:20  Write “2 days”  syntax/duration-format

      2 documents, nothing to report, 3 fixed
      "
    `);
  });

  test('is offered by a check without it, with how much it would do', async () => {
    const lastLine = async (text: string, ...options: string[]) => {
      const { out } = await sop(['check', ...options, ...today], { cwd: folderOf({ 'a.sop': text }) });
      return out.trimEnd().split('\n').at(-1);
    };
    expect(await lastLine(slips)).toBe('With --fix, sop check puts them right.');
    expect(await lastLine(slips.replace('Trigger:', 'Tags:'))).toMatch(
      /^With --fix, sop check puts 3 of them right/,
    );
    expect(await lastLine(slips, '--fix')).toMatch(/3 fixed$/);
    expect(await lastLine(good)).toBe('1 document, nothing to report');
  });

  test('leaves what a person has to decide, and ends as a check of what is left', async () => {
    const text = slips.replace('Purpose: Every customer has a working account within two days.\n', '');
    const cwd = folderOf({ 'a.sop': text });
    const { code, out } = await sop(['check', '--fix', '--format', 'json', ...today], { cwd });
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report.summary).toEqual({ documents: 1, errors: 1, warnings: 0, informations: 0, fixed: 3 });
    expect(report.fixed[0]).toEqual({
      path: 'a.sop',
      line: 2,
      rule: 'syntax/key-misspelt',
      title: expect.any(String),
    });
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['purpose-missing']);
    expect(textIn(cwd, 'a.sop')).not.toContain('Purpose');
  });

  test('writes only files that change, and leaves those beside them alone', async () => {
    const cwd = folderOf({ 'a.sop': good, 'b.sop': slips, 'c.sop': slips });
    const before = statSync(join(cwd, 'a.sop')).mtimeMs;
    await sop(['check', '--fix', ...today, 'a.sop', 'b.sop'], { cwd });
    expect(statSync(join(cwd, 'a.sop')).mtimeMs).toBe(before);
    expect(textIn(cwd, 'b.sop')).toBe(good);
    expect(textIn(cwd, 'c.sop')).toBe(slips);
  });

  test('keeps a byte order mark and line ends of two characters', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const cwd = folderOf({ 'a.sop': windows(slips) });
    await sop(['check', '--fix', ...today], { cwd });
    expect(textIn(cwd, 'a.sop')).toBe(windows(good));
  });

  test('takes the path behind it for a path', async () => {
    const cwd = folderOf({ 'sub/a.sop': slips });
    expect((await sop(['check', '--fix', 'sub', ...today], { cwd })).code).toBe(0);
    expect(textIn(cwd, 'sub/a.sop')).toBe(good);
  });

  test('finds nothing more to do the second time', async () => {
    const cwd = folderOf({ 'a.sop': slips });
    await sop(['check', '--fix', ...today], { cwd });
    expect((await sop(['check', '--fix', ...today], { cwd })).out).toBe(
      '1 document, nothing to report, nothing fixed\n',
    );
  });
});

test('lines that stand in no line are indented as they were read, each section at once', async () => {
  const text = good.replace('    in: CRM', '     in: CRM').replace('    if not', '      if not');
  const cwd = folderOf({ 'a.sop': text });
  const { out } = await sop(['check', '--fix', ...today], { cwd });
  expect(textIn(cwd, 'a.sop')).toBe(good);
  expect(out).toBe(
    'fixed  a.sop:19  Indent the lines as they were read  syntax/indentation\n' +
      'fixed  a.sop:26  Indent the lines as they were read  syntax/indentation\n\n' +
      '1 document, nothing to report, 2 fixed\n',
  );
});

describe('sop check --fix=all', () => {
  test('may be written with a blank, where nothing bears that name', async () => {
    const text = good.replace('Next review: 2027-02-02\n', '');
    const cwd = folderOf({ 'a.sop': text });
    await sop(['check', '--fix', 'all', ...today], { cwd });
    expect(textIn(cwd, 'a.sop')).toBe(good);
    const other = folderOf({ 'all/a.sop': slips, 'b.sop': slips });
    await sop(['check', '--fix', 'all', ...today], { cwd: other });
    expect([textIn(other, 'all/a.sop'), textIn(other, 'b.sop')]).toEqual([good, slips]);
  });

  test('says of each fix on which line it stands now, behind what others have added', async () => {
    const text = slips.replace('Next review: 2027-02-02\n', '').replace('SOP: Opening', 'SOP : Opening');
    const cwd = folderOf({ 'a.sop': text });
    const { out } = await sop(['check', '--fix=all', ...today], { cwd });
    const written = textIn(cwd, 'a.sop').split('\n');
    const places = [...out.matchAll(/^fixed {2}a\.sop:(\d+)/gm)].map(([, line]) => written[Number(line) - 1]);
    expect(places).toContain('Owner: Dana Reyes');
    expect(places).toContain('Next review: 2027-02-02');
    expect(places).toContain('    within: 2 days of trigger');
  });

  test('changes no date that stands there, and writes none that has passed', async () => {
    const changes = [
      { 'Next review: 2027-02-02': 'Next review: 2026-10-02' },
      { 'Next review: 2027-02-02': 'Next review: 2029-02-02' },
      { 'Next review: 2027-02-02': 'Next review: 2027-02-30' },
      { 'Next review: 2027-02-02': 'Next review: 2027-02-02\nReview every: 1 year' },
      { 'Last reviewed: 2026-11-02': 'Last reviewed: 2024-11-02', 'Next review: 2027-02-02\n': '' },
    ];
    for (const change of changes) {
      const text = goodProcedure('Opening of an account', change as Record<string, string>);
      const cwd = folderOf({ 'a.sop': text });
      const { out } = await sop(['check', '--fix=all', '--today', '2026-11-16'], { cwd });
      expect(textIn(cwd, 'a.sop')).toBe(text);
      expect(out).toContain(', nothing fixed');
    }
  });

  test('also does what changes the meaning, where there is one way', async () => {
    const cwd = folderOf({ 'a.sop': good.replace('Next review: 2027-02-02\n', '') });
    expect((await sop(['check', '--fix', ...today], { cwd })).code).toBe(1);
    expect((await sop(['check', '--fix=all', ...today], { cwd })).code).toBe(0);
    expect(textIn(cwd, 'a.sop')).toBe(good);
  });

  test('chooses nobody, and says of nobody that they reviewed', async () => {
    const text = good
      .replace('Owner: Dana Reyes\n', '')
      .replace('Last reviewed: 2026-11-02', 'Last reviewed: 2026-07-02')
      .replace('2027-02-02', '2026-10-02');
    const people = 'Organisation: Acme\n\nPeople:\n  - Dana Reyes\n  - Omar Haddad\n';
    const cwd = folderOf({ 'a.sop': text, 'people.sop': people });
    await sop(['check', '--fix=all', ...today, 'a.sop'], { cwd });
    expect(textIn(cwd, 'a.sop')).toBe(text);
  });

  test('writes no empty line for a person to fill in', async () => {
    const text = good.replace('Purpose: Every customer has a working account within two days.\n', '');
    const cwd = folderOf({ 'a.sop': text });
    const { out } = await sop(['check', '--fix=all', ...today], { cwd });
    expect(out).toContain('purpose-missing');
    expect(out).not.toContain('fixed  purpose-missing');
    expect(textIn(cwd, 'a.sop')).toBe(text);
  });

  test('removes a comment that silences nothing', async () => {
    const text = `# sop-ignore owner-missing: there is none yet\n${good}`;
    const cwd = folderOf({ 'a.sop': text });
    await sop(['check', '--fix', ...today], { cwd });
    expect(textIn(cwd, 'a.sop')).toBe(text);
    await sop(['check', '--fix=all', ...today], { cwd });
    expect(textIn(cwd, 'a.sop')).toBe(good);
  });

  test('leaves each word of the samples where it is, and more rounds would change nothing', async () => {
    const broken = join(process.cwd(), 'samples/broken/other-habits.sop');
    const text = readFileSync(broken, 'utf8');
    const cwd = folderOf({ 'a.sop': text });
    await sop(['check', '--fix=all', ...today], { cwd });
    const once = textIn(cwd, 'a.sop');
    await sop(['check', '--fix=all', ...today], { cwd });
    expect(textIn(cwd, 'a.sop')).toBe(once);
  });
});

test('text between fences is moved as a whole, once it has an end', async () => {
  const cwd = folderOf({ 'a.sop': 'SOP: A\nRoles:\n  - Cook\n```\n' });
  await sop(['check', '--fix=all', ...today], { cwd });
  expect(textIn(cwd, 'a.sop')).toContain('\nRoles:\n  - Cook\n    ```\n    ```\n');
});

describe('fixes that touch each other', () => {
  const uri = 'file:///a.sop';
  const asked = (text: string) => {
    const source = new Source('a.sop', uri, text);
    const workspace = new Workspace();
    workspace.update(source.stored);
    const library = {
      folder: undefined,
      settingsFor: () => defaultSettings,
      isExcluded: () => false,
      idleGlobs: () => [],
    };
    return { source, settings: defaultSettings, workspace, library };
  };
  const finding = (text: string, edits: readonly (readonly [number, number, string])[]): Finding => ({
    rule: 'some-rule',
    severity: 'error',
    uri,
    range: { start: 0, end: 0 },
    what: text,
    why: '',
    next: '',
    related: [],
    fixes: () => [
      {
        title: `Fix ${text}`,
        edits: edits.map(([start, end, replacement]) => ({ uri, start, end, text: replacement })),
        safe: true,
        preferred: true,
      },
    ],
  });

  test('come one after the other, each whole', () => {
    const check = (text: string) => [
      ...(text.includes('one two') ? [finding('one two', [[5, 12, 'three']])] : []),
      ...(text.includes('two')
        ? [
            finding('two', [
              [9, 12, 'four'],
              [12, 12, '!'],
            ]),
          ]
        : []),
    ];
    const { asked: after, fixed } = fixDocuments(
      [asked('SOP: one two')],
      ({ source }) => check(source.text),
      'safe',
    );
    expect(after[0]?.source.text).toBe('SOP: three');
    expect(fixed.map(({ title }) => title)).toEqual(['Fix one two']);
  });

  test('come to an end when they undo each other', () => {
    const check = (text: string) =>
      text.includes('one') ? [finding('one', [[5, 8, 'two']])] : [finding('two', [[5, 8, 'one']])];
    const { fixed } = fixDocuments([asked('SOP: one')], ({ source }) => check(source.text), 'safe');
    expect(fixed).toHaveLength(10);
  });

  test('are not repeated when they do not help', () => {
    const check = () => [finding('always', [[0, 0, '# x\n']])];
    const { asked: after } = fixDocuments([asked('SOP: one')], check, 'safe');
    expect(after[0]?.source.text).toBe('# x\nSOP: one');
  });
});

test('the standard input is no file to write', async () => {
  expect(await sop(['check', '-', '--fix'], { input: slips })).toEqual({
    code: 2,
    out: '',
    err: 'sop: The standard input is no file that --fix could write. Leave one of the two out.\n',
  });
});
