import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmManifest } from '../../scripts/npm-manifest.ts';
import { pageAt, root } from '../docs/page.ts';
import { nodes } from '../nodes.ts';
import { type InstalledCommand, installCommand } from './installed-command.ts';

let installed: InstalledCommand;

beforeAll(async () => {
  installed = await installCommand();
}, 300_000);

afterAll(() => rmSync(dirname(installed.folder), { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(installed.folder, file), 'utf8');
const git = (...args: string[]) => spawnSync('git', args, { cwd: installed.folder, encoding: 'utf8' });

describe('the npm package, installed in an empty folder', () => {
  it('is small, and needs no other package', () => {
    expect(installed.unpacked).toBeLessThanOrEqual(3_000_000);
    expect(
      readdirSync(join(installed.folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ).toEqual(['sop-language']);
  });

  it('has all that its manifest names', () => {
    const { bin, exports, types } = npmManifest;
    const named = [bin.sop, types, ...Object.values(exports['.'])];
    const missing = named.filter(
      (file) => !existsSync(join(installed.folder, 'node_modules/sop-language', file)),
    );
    expect(missing).toEqual([]);
    for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE', 'ThirdPartyNotices.txt'])
      expect(read(`node_modules/sop-language/${file}`)).not.toBe('');
  });

  it('begins a procedure, checks it, and tells what changes in it', () => {
    expect(installed.npx('sop', 'new', 'Locking up', '-o', 'locking-up.sop')).toMatchObject({ status: 0 });
    const checked = installed.npx('sop', 'check', 'locking-up.sop');
    expect(checked).toMatchObject({ status: 1, stderr: '' });
    expect(checked.stdout).toContain('→');

    git('init', '--quiet');
    git('add', 'locking-up.sop');
    git('-c', 'user.name=Dana', '-c', 'user.email=dana@example.com', 'commit', '--quiet', '-m', 'Begun');
    writeFileSync(
      join(installed.folder, 'locking-up.sop'),
      read('locking-up.sop').replace('SOP: Locking up', 'SOP: Locking up the shop'),
    );
    const diff = installed.npx('sop', 'diff', 'HEAD');
    expect(diff).toMatchObject({ stderr: '' });
    expect(diff.stdout).toContain('Locking up the shop');
  });

  it('draws a map', () => {
    expect(installed.npx('sop', 'map', 'locking-up.sop', '-o', 'map.svg')).toMatchObject({
      status: 0,
      stderr: 'Wrote map.svg\n',
    });
    expect(read('map.svg')).toMatch(/^<svg /);
  });

  it.each(['html', 'docx', 'md'])('exports .%s', (form) => {
    expect(installed.npx('sop', 'export', 'locking-up.sop', '-o', `page.${form}`)).toMatchObject({
      status: 0,
    });
    expect(read(`page.${form}`)).not.toBe('');
  });

  it('imports what it has exported', () => {
    const imported = installed.npx(
      'sop',
      'import',
      'page.docx',
      '-o',
      'again.sop',
      '--report',
      'report.json',
    );
    expect(imported).toMatchObject({ status: 0 });
    expect(read('again.sop')).toContain('SOP: Locking up the shop\n');
  });
});

describe('the programs of docs/api.md', () => {
  const { blocks, text } = pageAt('docs/api.md');
  const programs = blocks.flatMap((block, index) =>
    block.language === 'ts' ? [{ program: block.text, printed: blocks[index + 1]?.text }] : [],
  );

  it('are there', () => expect(programs.length).toBeGreaterThan(4));

  it('have no error of types', () => {
    for (const [index, { program }] of programs.entries())
      writeFileSync(join(installed.folder, `program-${index}.ts`), program);
    const files = programs.map((_, index) => `program-${index}.ts`);
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      '',
      '--lib',
      'es2023,dom',
    ];
    const checked = spawnSync(process.execPath, [tsc, ...options, ...files], {
      cwd: installed.folder,
      encoding: 'utf8',
    });
    expect(checked).toMatchObject({ status: 0, stdout: '' });
  });

  const runs = nodes.flatMap(([version, node]) => programs.map((each) => ({ ...each, version, node })));

  it.each(runs)('print what stands below them, on Node $version: %#', ({ program, printed, node }) => {
    writeFileSync(join(installed.folder, 'program.mjs'), program);
    const ran = spawnSync(node, ['program.mjs'], { cwd: installed.folder, encoding: 'utf8' });
    expect(ran).toMatchObject({ status: 0, stderr: '', stdout: printed });
  });

  it('are about every name that there is', async () => {
    const declared = read('node_modules/sop-language/types/index.d.ts');
    const names = [...declared.matchAll(/\{([^}]*)\}/g)].flatMap(([, list = '']) =>
      list.split(',').map((name) => name.replace('type ', '').trim()),
    );
    const [, table = ''] = text.split('## All names');
    const documented = [...(table.split('\n## ')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name);
    expect(documented.sort()).toEqual(names.filter((name) => name !== '').sort());
  });
});
