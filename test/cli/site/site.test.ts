import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import fc from '../../fast-check.ts';
import { anyDocument } from '../../grammar/generate.ts';
import { GitRepository } from '../git-repository.ts';
import { folderOf, goodProcedure, sop } from '../sop.ts';
import { expectSoundLinks, filesIn, siteOfFolder } from './made.ts';

const samples = join(import.meta.dirname, '../../../samples');
const config = '{ "today": "2026-11-16" }';

describe('sop site', () => {
  test('makes a page for each procedure, its checklist and each role, with links that lead somewhere', async () => {
    const { files } = await siteOfFolder(samples);
    // What has changed since the reviews depends on the history of this very repository.
    const atTop = [...files.keys()].filter((path) => !path.includes('/') && path !== 'changes.html');
    expect(atTop.sort()).toEqual([
      'index.html',
      'people.html',
      'reviews.html',
      'roles.html',
      'search-index.js',
      'search.html',
      'site.css',
      'site.js',
      'sop-site.json',
    ]);
    expect(files.has('documents/customer-onboarding.html')).toBe(true);
    expect(files.has('checklists/welcome-call.html')).toBe(true);
    expect(expectSoundLinks(files)).toBeGreaterThan(500);
  });

  test('tells a role everything that it does, and where', async () => {
    const { files } = await siteOfFolder(samples);
    const page = files.get('roles/onboarding-coordinator.html') ?? '';
    expect(page).toContain('Held by Inês Carvalho, Jonas Weber');
    expect(page).toContain(
      'href="../documents/welcome-pack-delivery.html#step-personalise-the-welcome-pack"',
    );
    expect(page).toContain('within 8 hours of Pull the customer record');
    expect(page).toContain('<h3>Receives</h3>');
  });

  test('has a page for a role that nobody has declared', async () => {
    const cwd = folderOf({ 'a.sop': goodProcedure('A', { 'Coordinator: Open': 'Night Porter: Open' }) });
    const { files } = await siteOfFolder(cwd);
    expect(files.get('roles/night-porter.html')).toContain('#step-open-the-account">Open the account</a>');
  });

  test('leads from a document to what it runs, who does it, its own steps and what lies beside it', async () => {
    const { files } = await siteOfFolder(samples);
    const page = files.get('documents/welcome-pack-delivery.html') ?? '';
    expect(page).toContain('go to 2 <a href="#step-personalise-the-welcome-pack">');
    expect(page).toContain('<a href="../roles/customer-sponsor.html">Customer Sponsor</a>');
    expect(page).toContain('href="../files/templates/welcome-pack.md"');
    expect(files.has('files/templates/welcome-pack.md')).toBe(true);
    const workflow = files.get('documents/customer-onboarding.html') ?? '';
    expect(workflow).toContain('<a href="../documents/kick-off-meeting.html">Kick-off meeting</a>');
    expect(workflow).toMatch(/<a href="\.\.\/documents\/platform-setup\.html#step-[^"]+">ONB-015, Release/);
    expect(workflow).toContain('<svg xmlns="http://www.w3.org/2000/svg" class="sop-map"');
  });

  test('says nothing of customers', async () => {
    const { files } = await siteOfFolder(samples);
    for (const text of files.values()) expect(text).not.toContain('Oakhaven');
  });

  test('says on the first page what nobody has reviewed, and what has no date', async () => {
    const { files } = await siteOfFolder(
      folderOf({
        'new.sop': goodProcedure('New', { 'Last reviewed: 2026-11-02\n': '' }),
        'open.sop': goodProcedure('Open', { 'Next review: 2027-02-02\n': '' }),
        'good.sop': goodProcedure('Good'),
      }),
      ['--today', '2026-11-16'],
    );
    expect(files.get('index.html')).toContain(
      '3 procedures, <a href="reviews.html">1 not reviewed yet, 1 without a review date</a>.',
    );
    expect(files.get('documents/new.html')).toContain('<span class="badge never">Not reviewed yet</span>');
    expect(files.get('reviews.html')).toContain('<h2>Not reviewed yet</h2>');
  });

  test('shows reviews by their state and their owner', async () => {
    const cwd = folderOf({
      'sop.config.json': config,
      'late.sop': goodProcedure('Late one', { 'Next review: 2027-02-02': 'Next review: 2026-11-15' }),
      'soon.sop': goodProcedure('Soon one', {
        'Next review: 2027-02-02': 'Next review: 2026-11-18',
        'Owner: Dana Reyes': 'Owner: Omar Haddad',
      }),
      'undated.sop': goodProcedure('Undated one', {
        'Next review: 2027-02-02\n': '',
        'Owner: Dana Reyes': 'Owner: dana  reyes',
      }),
      'old.sop': goodProcedure('Old one', { 'Status: active': 'Status: retired' }),
    });
    const { files } = await siteOfFolder(cwd);
    const page = files.get('reviews.html') ?? '';
    const sections = [...page.matchAll(/<h2>(.*?)<\/h2>(.*?)<\/section>/gs)].map(
      ([, name, html = '']) =>
        `${name}: ${[...html.matchAll(/html">(.*?)</g)].map(([, title]) => title).join(', ')}`,
    );
    expect(sections).toEqual([
      'Overdue: Late one',
      'Due soon: Soon one',
      'Without a date: Undated one',
      'By owner: Late one, Undated one, Soon one',
    ]);
    expect(page.match(/<td>dana\s+reyes<\/td><td>\d/gi)).toEqual(['<td>Dana Reyes</td><td>1']);
    const home = files.get('index.html') ?? '';
    expect(home).toContain('<a href="reviews.html">1 review overdue, 1 without a review date</a>');
    expect(home).toMatch(/No longer followed<\/h2>.*Old one/s);
    expect(files.get('roles/coordinator.html')).not.toContain('Old one');
  });

  test('tells what has changed since the last review, where git knows', async () => {
    const repository = new GitRepository({ 'docs/a.sop': goodProcedure('Opening') });
    repository.edit('docs/a.sop', ['within: 2 days of trigger', 'within: 9 days of trigger']);
    const { files } = await siteOfFolder(join(repository.folder, 'docs'), ['--today', '2026-11-16']);
    expect(files.get('changes.html')).toContain('9 days of trigger');
    expect(files.get('documents/a.html')).toContain('Changed since the last review');
    expectSoundLinks(files);
  });

  const hostile = '</title><script>alert(1)</script> " onload=x \' & <img src=x onerror=alert(1)>';

  test('makes nothing of a document but text', async () => {
    const text = goodProcedure(hostile, {
      'Coordinator: Open the account': `Coordinator: ${hostile}\n    See [here](javascript:alert(1)) and [there](../../secret.txt) and [it](<x" onclick="y>).`,
      'Owner: Dana Reyes': `Owner: ${hostile}`,
      '  - Coordinator\n': `  - Coordinator\n  - ${hostile}\n`,
      'Systems: CRM': `Systems: ${hostile}`,
    });
    const organisation = `Organisation: ${hostile}\n\nPeople:\n  - ${hostile}\n    role: ${hostile}\n\nRoles:\n  - ${hostile}\n`;
    const cwd = folderOf({
      'secret.txt': 'top secret',
      'library/sop.config.json': config,
      'library/a.sop': text,
      'library/o.sop': organisation,
    });
    const { files } = await siteOfFolder(join(cwd, 'library'));
    for (const [path, html] of files) {
      expect(html).not.toContain('top secret');
      if (!path.endsWith('.html')) continue;
      expect(html).not.toMatch(/<script>|<img|javascript:| onclick="/);
      expect(
        [...html.matchAll(/<script[^>]*>/g)].every(([tag]) => /src="(?:\.\.\/)*[a-z-]+\.js"/.test(tag)),
      ).toBe(true);
    }
    expectSoundLinks(files);
  });

  test('takes along only what lies in the library, and nothing that a browser would run', async () => {
    const links = ['b.md', 'p.html', '../out.txt', '.env', 'missing.md', '/etc/hostname', 'sub'];
    const cwd = folderOf({
      'out.txt': 'x',
      'l/.env': 'x',
      'l/b.md': 'x',
      'l/p.html': 'x',
      'l/sub/x.md': 'x',
      'l/a.sop': goodProcedure('A', {
        'in: CRM\n    w': `in: CRM\n    ${links
          .map((to) => `[L](${to})`)
          .join(' ')
          .replace(/^/, 'See ')}\n    w`,
      }),
    });
    const { files, out } = await siteOfFolder(join(cwd, 'l'));
    expect([...files.keys()].filter((path) => path.startsWith('files/'))).toEqual(['files/b.md']);
    expect(out).toContain(
      'Links without a place on the site: ../out.txt, .env, /etc/hostname, missing.md, p.html, sub\n',
    );
  });

  test('keeps names apart that are written alike', async () => {
    const roles = '  - Coordinator\n  - Co-ordinator\n  - Co ordinator\n';
    const cwd = folderOf({
      'sub folder/Ünï cöde.sop': goodProcedure('One', { '  - Coordinator\n': roles }),
      'sub folder/uni code.sop': goodProcedure('Two'),
    });
    const { files } = await siteOfFolder(cwd);
    expect([...files.keys()].filter((path) => /^(?:documents|roles)\//.test(path)).sort()).toEqual([
      'documents/sub-folder/uni-code-2.html',
      'documents/sub-folder/uni-code.html',
      'roles/co-ordinator-2.html',
      'roles/co-ordinator.html',
      'roles/coordinator.html',
    ]);
    expectSoundLinks(files);
  });

  test('replaces an earlier site and nothing else', async () => {
    const cwd = folderOf({
      'l/a.sop': goodProcedure('A'),
      'l/b.sop': goodProcedure('B'),
      'l/sub/deep/c.sop': goodProcedure('C'),
      'full/mine.txt': 'mine',
    });
    expect(await sop(['site', 'l', '-o', 'full'], { cwd })).toMatchObject({
      code: 2,
      err: 'sop: full has other files in it. Give an empty folder, or one that is not there, with -o.\n',
    });
    await sop(['site', 'l', '-o', 'out'], { cwd });
    expect(filesIn(join(cwd, 'out')).has('documents/b.html')).toBe(true);
    expect(existsSync(join(cwd, 'out/documents/sub/deep'))).toBe(true);
    writeFileSync(join(cwd, 'out/mine.txt'), 'mine');
    writeFileSync(
      join(cwd, 'out/sop-site.json'),
      JSON.stringify({ files: ['../full/mine.txt', 'documents/b.html', 'documents/sub/deep/c.html'] }),
    );
    const only = folderOf({ 'a.sop': goodProcedure('A') });
    await sop(['site', only, '-o', join(cwd, 'out')], { cwd });
    const files = filesIn(join(cwd, 'out'));
    expect(files.has('documents/b.html')).toBe(false);
    expect(existsSync(join(cwd, 'out/documents/sub'))).toBe(false);
    expect(files.get('mine.txt')).toBe('mine');
    expect(filesIn(join(cwd, 'full')).get('mine.txt')).toBe('mine');
  });

  test('says what it needs', async () => {
    const cwd = folderOf({
      'a.sop': goodProcedure('A'),
      'sub/sop.config.json': '{}',
      'sub/b.sop': goodProcedure('B'),
      'none/o.sop': 'Organisation: X\n',
    });
    const said = async (...args: string[]) => (await sop(['site', ...args], { cwd })).err;
    expect(await said('.')).toContain("Required option '-o, --output <folder>' not specified");
    expect(await said('.', '-o', 'out')).toBe(
      'sop: The folder has several libraries in it, each with a config of its own. Make a site of each.\n',
    );
    expect(await said('none', '-o', 'out')).toBe(
      'sop: There is no procedure in none. Give the folder that holds them.\n',
    );
    expect(await said('a.sop', '-o', 'out')).toBe('sop: A site is made of a folder. Give the folder.\n');
  });
});

test('any documents make a site in which nothing runs and every link leads somewhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDocument, { minLength: 1, maxLength: 3 }), async (texts) => {
      const cwd = folderOf({
        'good.sop': goodProcedure('Good'),
        ...Object.fromEntries(texts.map((text, index) => [`${index}.sop`, text])),
      });
      const { files } = await siteOfFolder(cwd);
      expectSoundLinks(files);
      for (const [path, html] of files)
        if (path.endsWith('.html')) expect(html).not.toMatch(/<script(?! src="(?:\.\.\/)*[a-z-]+\.js"><)/);
    }),
    { numRuns: 40 },
  );
});

test('odd names of documents, files and people lead where they should', async () => {
  const letters = `a${'\u{20000}'.repeat(40)}`;
  const cwd = folderOf({
    'a.sop': goodProcedure(`Soup _hot_ ${letters}`, { 'Coordinator: Open': `${letters}: Open` }),
    'untitled.sop': 'SOP:\nPurpose: [The plan](my%23plan.pdf#page=2)\nSteps:\n  - Cook: Stir\n',
    'my#plan.pdf': 'a plan',
    'people.sop': 'Organisation: Fernmoor\nPeople:\n  - Daniel Frost\n    until: 2026-01-01\n',
    'sop.config.json': config,
  });
  const { files } = await siteOfFolder(cwd);
  expectSoundLinks(files);
  const untitled = files.get('documents/untitled.html') ?? '';
  expect(untitled).toContain('<h1>untitled.sop</h1>');
  expect(untitled).toContain('href="../files/my%23plan.pdf#page=2"');
  expect(files.get('checklists/a.html')).toContain('<h1>Checklist: Soup hot');
  expect(files.get('search-index.js')).not.toContain('Daniel Frost');
});
