import { expect, it } from 'vitest';
import { validatorIsCurrent } from '../../scripts/generate-document-validator.ts';

it('documents as JSON are held against the schema as it is: npm run generate', async () => {
  expect(await validatorIsCurrent()).toBe(true);
});
