import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { able, Editor } from '../server/editor.ts';
import { hasTest } from './tests-named.ts';

const docs = join(import.meta.dirname, '../../docs');
const page = await readFile(join(docs, 'features.md'), 'utf8');
const rows = [...page.matchAll(/^\| (?!What it does)(.+) \|$/gm)].map(([, row = '']) => row.split(' | '));

it('each row of the table of features names tests that there are', () => {
  expect(rows.length).toBeGreaterThan(20);
  const missing: string[] = [];
  for (const [what, , , ...tests] of rows) {
    if (tests.length !== 2) missing.push(`${what}: has not five columns`);
    for (const [index, test] of tests.entries()) {
      if (index === 1 && test === '–') continue;
      const [, file = '', title = ''] = /^\[[\w-]+\]\(([^)]+)\): (.+)$/.exec(test) ?? [];
      if (!hasTest(docs, file, title)) missing.push(`${what}: ${test}`);
    }
  }
  expect(missing).toEqual([]);
});

it('each thing that the server offers has a row', async () => {
  const diagnostics = { refreshSupport: true };
  const editor = new Editor({
    capabilities: {
      textDocument: { ...able.textDocument, diagnostic: {} },
      workspace: { ...able.workspace, diagnostics },
    },
  });
  const { capabilities } = await editor.initialized;
  await editor.end();
  const { workspace = {}, positionEncoding: _, ...others } = capabilities;
  const { fileOperations = {}, ...ofWorkspace } = workspace;
  const requests = await readFile(join(docs, '../server/features.ts'), 'utf8');
  const offered = [
    ...[...requests.matchAll(/'(sop\/\w+)' satisfies/g)].map(([, each = '']) => each),
    ...Object.keys(others),
    ...Object.keys(ofWorkspace).map((each) => `workspace.${each}`),
    ...Object.keys(fileOperations).map((each) => `workspace.fileOperations.${each}`),
  ];
  const named = rows.map(([, , name]) => name);
  expect(offered.filter((each) => !named.includes(`\`${each}\``))).toEqual([]);
});
