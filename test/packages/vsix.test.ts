import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../core/index.ts';
import { bundlesFor } from '../../scripts/bundles.ts';
import { iconIsCurrent } from '../../scripts/generate-icon.ts';
import { packagedExtension } from '../../scripts/package.ts';
import { root } from '../docs/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'sop-vsix-'));
/** What is built for the command alone. */
const ofCommand = ['dist/cli.js', 'dist/modules'];
const ofExtension = bundlesFor(false).filter(
  ({ outfile, outdir }) => !ofCommand.includes(outfile ?? outdir ?? ''),
);
let size = 0;
let files: Readonly<Record<string, Uint8Array>> = {};

beforeAll(async () => {
  const sources = ['package.json', 'package.nls.json', '.vscodeignore', 'language-configuration.json'];
  const read = ['CHANGELOG.md', 'LICENSE', 'ThirdPartyNotices.txt'];
  for (const each of [...sources, ...read, 'client', 'l10n', 'schemas', 'syntaxes', 'samples', 'docs/rules'])
    cpSync(join(root, each), join(folder, each), { recursive: true });
  await Promise.all(
    ofExtension.map((bundle) => build({ ...bundle, outfile: join(folder, String(bundle.outfile)) })),
  );
  writeFileSync(join(folder, 'dist/package.json'), '{ "type": "commonjs" }\n');
  const vsix = readFileSync(await packagedExtension({ folder, vsix: join(folder, 'out/sop.vsix') }));
  size = vsix.length;
  files = unzipSync(vsix);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = () => Object.keys(files).map((file) => file.replace(/^extension\//, ''));
const text = (file: string) => strFromU8(files[`extension/${file}`] ?? new Uint8Array());

describe('the VSIX', () => {
  it('is small', () => expect(size).toBeLessThanOrEqual(2_000_000));

  it('has every file that its manifest names', () => {
    const named = pathsIn(JSON.parse(text('package.json')));
    expect(named).toContain('client/icons/extension.png');
    expect(named).toContain('dist/client.js');
    expect(
      named.filter((path) => !names().some((name) => name === path || name.startsWith(`${path}/`))),
    ).toEqual([]);
  });

  it('has the icon as it is drawn: npm run generate', async () => {
    expect(await iconIsCurrent()).toBe(true);
  });

  it('has what was built for it', () => {
    const built = ofExtension.map(({ outfile }) => String(outfile));
    expect(
      names()
        .filter((name) => /^dist\/.*\.(js|cjs|css)$/.test(name))
        .sort(),
    ).toEqual(built.sort());
  });

  it('has what people read first, the changes, the licence and those of others', () => {
    expect(text('readme.md')).toContain('# SOP: procedures as code');
    expect(text('changelog.md')).toContain('# Changelog');
    expect(text('LICENSE.txt')).toContain('MIT');
    expect(text('ThirdPartyNotices.txt')).toContain('Permission is hereby granted');
  });

  it('has the pages that findings lead to', () => {
    const missing = rules.filter(({ name }) => !text(`docs/rules/${name}.md`).includes(`\`${name}\``));
    expect(missing).toEqual([]);
    expect(text('docs/rules/syntax.md')).toContain('key-misspelt');
  });

  it('has nothing that only those need who develop it', () => {
    expect(
      names().filter((name) => /\.(ts|map|sop|vsix)$|node_modules|^(test|samples|scripts)\//.test(name)),
    ).toEqual([]);
  });
});

/** The paths in a manifest, from its folder; the command is in the npm package. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^(\.\/|client\/)/.test(value) ? [value.replace(/^\.\//, '')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'bin' ? [] : pathsIn(each)));
}
