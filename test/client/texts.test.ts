import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textsAreCurrent } from '../../scripts/generate-l10n.ts';

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const texts: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../package.nls.json', import.meta.url), 'utf8'),
);

test('the bundle for translators has every text that the extension shows', async () => {
  expect(await textsAreCurrent()).toBe(true);
});

test('the manifest shows nothing but texts that can be translated', () => {
  const used = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
  expect([...new Set(used)].sort()).toEqual(Object.keys(texts).sort());
  const { contributes } = JSON.parse(manifest);
  const shown = [
    ...contributes.commands.flatMap(({ title, category }: Record<string, string>) => [
      title,
      category ?? title,
    ]),
    ...contributes.views.sop.map(({ name }: { name: string }) => name),
    ...contributes.viewsWelcome.map(({ contents }: { contents: string }) => contents),
    ...Object.values<Record<string, string>>(contributes.configuration.properties).map(
      ({ markdownDescription }) => markdownDescription,
    ),
  ];
  for (const text of shown) expect(text).toMatch(/^%.+%$/);
});
