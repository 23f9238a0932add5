import { expect, it } from 'vitest';
import { generatedIndex, generatedPages, staleFiles } from '../../scripts/generate-rules.ts';

it('core/rules/index.ts lists the rules of its folder', async () => {
  expect(await staleFiles(await generatedIndex())).toEqual([]);
});

it('docs/rules is what the rules say of themselves', async () => {
  expect(await staleFiles(await generatedPages())).toEqual([]);
});
