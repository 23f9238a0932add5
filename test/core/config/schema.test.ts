import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { settingNames } from '../../../core/config/read-setting.ts';
import { configSchema } from '../../../core/config/schema.ts';
import { readConfig } from '../../../core/index.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { schemaIsCurrent } from '../../../scripts/generate-config-schema.ts';

const root = join(import.meta.dirname, '../../..');
const schema = configSchema() as { properties: Record<string, unknown> };
const ajv = new Ajv({ keywords: ['allowTrailingCommas'], formats: { date: true }, allErrors: true });
const isValid = ajv.compile(schema);

describe('the schema of sop.config.json', () => {
  test('is what the rules and settings say', async () => expect(await schemaIsCurrent()).toBe(true));

  test('is a part of the extension', () => {
    expect(manifest.contributes.jsonValidation).toEqual([
      { fileMatch: 'sop.config.json', url: './schemas/sop.config.schema.json' },
    ]);
    expect(readFileSync(join(root, '.vscodeignore'), 'utf8')).toContain('!schemas/*.json');
  });

  test('has every setting and no other', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(['$schema', ...settingNames].sort());
  });

  test('accepts the config of the samples', () => {
    const text = readFileSync(join(root, 'samples/sop.config.json'), 'utf8');
    isValid(JSON.parse(text));
    expect(isValid.errors).toBeNull();
  });

  test.each([
    '{ "preset": "strict", "today": "2026-11-16", "exclude": ["a"] }',
    '{ "severities": { "owner-missing": "off", "syntax/tab": "information" } }',
    '{ "review": { "graceDays": 0, "dueSoonDays": 14, "reviewsPerWeek": 1 } }',
    '{ "classes": { "safety": "1 month", "Reference": "2 years" }, "idPrefix": "ONB2" }',
    '{ "words": { "vague-deadline": ["in due course"] } }',
    '{ "approvals": { "control": ["Ada Abel"], "check and gate": ["Head of Quality", "Ada Abel"] } }',
    '{ "include": ["library"], "overrides": [{ "files": ["kitchen"], "preset": "strict", "idPrefix": "KIT" }] }',
    '{ "overrides": [{ "files": ["a"], "classes": { "safety": "1 month" }, "review": { "graceDays": 7 } }] }',
  ])('accepts what is read without a problem: %s', (text) => {
    expect(readConfig(text).problems).toEqual([]);
    expect(isValid(JSON.parse(text))).toBe(true);
  });

  test.each([
    '{ "presett": "strict" }',
    '{ "preset": "high" }',
    '{ "today": "soon" }',
    '{ "exclude": "a" }',
    '{ "exclude": [1] }',
    '{ "severities": { "owner-mising": "off" } }',
    '{ "severities": { "owner-missing": "fatal" } }',
    '{ "approvals": ["Ada Abel"] }',
    '{ "approvals": { "control": "Ada Abel" } }',
    '{ "approvals": { "control": [" "] } }',
    '{ "approvals": { "wordings": ["Ada Abel"] } }',
    '{ "review": 14 }',
    '{ "review": { "graceDays": "14" } }',
    '{ "review": { "graceDays": -1 } }',
    '{ "review": { "graceDays": 1.5 } }',
    '{ "review": { "reviewsPerWeek": 0 } }',
    '{ "review": { "grace": 14 } }',
    '{ "classes": ["safety"] }',
    '{ "classes": { "safety": 30 } }',
    '{ "classes": { "safety": "30" } }',
    '{ "classes": { "safety": "4 hours" } }',
    '{ "classes": { "safety": "3 business days" } }',
    '{ "idPrefix": "onb" }',
    '{ "idPrefix": "ONB-" }',
    '{ "words": { "vague-deadline": "soon" } }',
    '{ "include": "library" }',
    '{ "overrides": { "files": ["a"] } }',
    '{ "overrides": ["a"] }',
    '{ "overrides": [{ "preset": "strict" }] }',
    '{ "overrides": [{ "files": [7], "preset": "strict" }] }',
    '{ "overrides": [{ "files": ["a"], "preset": "high" }] }',
    '{ "overrides": [{ "files": ["a"], "today": "2026-11-16" }] }',
    '{ "overrides": [{ "files": ["a"], "presett": "strict" }] }',
  ])('and the reader reject the same: %s', (text) => {
    expect(readConfig(text).problems).toHaveLength(1);
    expect(isValid(JSON.parse(text))).toBe(false);
  });
});
