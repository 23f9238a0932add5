import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundlesFor } from './bundles.ts';

const root = join(import.meta.dirname, '..');

/** A package of others whose code is in what we give away. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** In the words of SPDX: `MIT`, `(MIT OR Apache-2.0)`. */
  readonly license: string;
  /** The texts of its files that say under which terms it is given away; empty where it has none. */
  readonly texts: readonly string[];
  /** Who made it, as far as it says so. */
  readonly author: string | undefined;
}

/** What these are published as has the code of what they depend on in it already, where no bundler sees it. */
const bundledBefore: readonly string[] = ['docx'];

/** The packages whose code is in dist/, by their names: what the bundler took in, whatever is installed besides. */
export async function bundledPackages(): Promise<readonly BundledPackage[]> {
  const folders = new Set<string>();
  for (const bundle of bundlesFor(false)) {
    const { metafile } = await esbuild.build({ ...bundle, write: false, minify: false, metafile: true });
    for (const { inputs } of Object.values(metafile.outputs))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
        if (folder !== undefined && bytesInOutput > 0) folders.add(join(root, folder));
      }
  }
  for (const name of bundledBefore) await addDependencies(join(root, 'node_modules', name), folders);
  const packages = await Promise.all([...folders].map(packageAt));
  return packages.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

function nameOf({ name, version }: BundledPackage): string {
  return `${name} ${version}`;
}

async function addDependencies(folder: string, folders: Set<string>): Promise<void> {
  const { dependencies = {} } = await manifestAt(folder);
  for (const name of Object.keys(dependencies).filter((each) => !each.startsWith('@types/'))) {
    const places = createRequire(join(folder, 'package.json')).resolve.paths(name) ?? [];
    const found = (await Promise.all(places.map((place) => isPackage(join(place, name))))).indexOf(true);
    if (found === -1) throw new Error(`${name}, which ${folder} has in it, is not installed`);
    const at = join(places[found] as string, name);
    if (folders.has(at)) continue;
    folders.add(at);
    await addDependencies(at, folders);
  }
}

async function isPackage(folder: string): Promise<boolean> {
  return manifestAt(folder).then(
    () => true,
    () => false,
  );
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

async function manifestAt(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

async function packageAt(folder: string): Promise<BundledPackage> {
  const manifest = await manifestAt(folder);
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const { name, version, author } = manifest;
  return {
    name,
    version,
    license: licenceOf(manifest, texts),
    texts,
    author: typeof author === 'string' ? author : author?.name,
  };
}

/** What a package says it is under; where it says nothing, what its file is headed with. */
function licenceOf({ license, licenses = [] }: Manifest, texts: readonly string[]): string {
  if (typeof license === 'string') return license;
  const [first = license, ...others] = licenses;
  if (first !== undefined) return [first, ...others].map(({ type }) => type).join(' OR ');
  return texts.some((text) => text.startsWith('The MIT License')) ? 'MIT' : 'none';
}
