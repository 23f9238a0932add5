import { expect, it } from 'vitest';
import { pageAt, root } from './page.ts';
import { hasTest } from './tests-named.ts';

const rows = pageAt('SECURITY.md')
  .text.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))
  .map((line) => line.slice(2, -2).split(' | '));

it('each threat of SECURITY.md names a test that there is', () => {
  expect(rows.length).toBeGreaterThan(30);
  const missing = rows.filter(([, , shown = '']) => {
    const [, file = '', title = ''] = /^\[[\w-]+\]\(([^)]+)\): (.+)$/.exec(shown) ?? [];
    return !hasTest(root, file, title);
  });
  expect(missing).toEqual([]);
});
