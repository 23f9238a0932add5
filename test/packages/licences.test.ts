import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledPackages } from '../../scripts/bundled-packages.ts';
import { staleNotices } from '../../scripts/generate-notices.ts';
import { root } from '../docs/page.ts';

/** Whose only wish is to be named, with their text, which ThirdPartyNotices.txt does. */
const allowed = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Zlib',
  '0BSD',
  'CC0-1.0',
];

/** `(MIT OR GPL-3.0-or-later)`: one of them is enough; `(MIT AND Zlib)`: all of them hold. */
const isAllowed = (licence: string) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((each) => each.split(' AND ').every((one) => allowed.includes(one)));

describe('what is bundled of others', () => {
  it('has licences that let it be given away, as long as they are told', async () => {
    const packages = await bundledPackages();
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(({ license }) => !isAllowed(license))).toEqual([]);
  });

  it('is told with its licences in ThirdPartyNotices.txt, as of now: npm run generate', async () => {
    expect(await staleNotices()).toBeUndefined();
  });
});

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const locked = Object.entries(packages).filter(([path]) => path !== '');

  it('says of every package what it must hash to', () => {
    const without = locked.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity));
    // The linter for other systems: the registry that this was locked with does not have it.
    const others = without.filter(([path]) => !/^node_modules\/@biomejs\/cli-[\w-]+$/.test(path));
    expect(others.map(([path]) => path)).toEqual([]);
  });

  it('takes every package from the registry that the machine has chosen, and from nowhere else', () => {
    const elsewhere = locked.filter(
      ([, { resolved, link, version = '' }]) =>
        resolved !== undefined || link === true || !/^\d/.test(version),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });
});
