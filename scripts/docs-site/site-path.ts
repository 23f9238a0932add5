import { posix } from 'node:path';

/** The files of the project that the site has as they are. */
export const copied = ['docs/pictures/*.png', 'schemas/*.json', 'LICENSE'];

/** The files of the project that are pages of the site. */
export const written = [
  'README.md',
  'docs/**/*.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
];

/**
 * Where a file or folder of the project is on the site, both from their tops; undefined where the site does not have it.
 * The README is its first page; the samples are a site of their own.
 */
export function sitePath(file: string): string | undefined {
  if (file === 'README.md') return 'index.html';
  if (file === 'docs/README.md') return 'contents.html';
  if (file === 'LICENSE') return 'project/licence.txt';
  if (file === 'samples' || file === 'samples/') return 'samples/index.html';
  if (file.startsWith('schemas/')) return file;
  if (/^[A-Z]+\.md$/.test(file)) return `project/${file.slice(0, -3).toLowerCase()}.html`;
  if (!file.startsWith('docs/')) return undefined;
  const path = file.slice('docs/'.length).replace(/(^|\/)README\.md$/, '$1index.md');
  return path.replace(/\.md$/, '.html');
}

/** What an address on a page of the project becomes on the site; undefined where it leads to what the site does not have. */
export function siteAddress(from: string, address: string): string | undefined {
  if (/^(?:https?|mailto):/.test(address)) return address;
  const [path = '', anchor] = address.split('#');
  const here = sitePath(from) ?? '';
  const there = path === '' ? here : sitePath(posix.join(posix.dirname(from), decodeURIComponent(path)));
  if (there === undefined) return undefined;
  const relative = there === here ? '' : posix.relative(posix.dirname(here), there);
  const whole = relative + (anchor === undefined ? '' : `#${anchor}`);
  return whole === '' ? posix.basename(here) : whole;
}
