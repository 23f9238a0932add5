import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../core/index.ts';
import { folderOf, goodProcedure, sop } from '../cli/sop.ts';
import { pageAt, pages, root } from './page.ts';

type Schema = Readonly<Record<string, unknown>>;

function schemaOf(name: string): Schema {
  return JSON.parse(readFileSync(join(root, 'schemas', `sop.${name}.schema.json`), 'utf8'));
}

/** The schema of a form in which nothing may stand that it does not know. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closed(part)]));
  return 'properties' in schema && !('additionalProperties' in schema)
    ? { ...parts, additionalProperties: false }
    : parts;
}

const inSamples = 'samples/broken/owner-unknown.sop';
const table = 'Step,Role\nLock the door,Shift Lead\n';

/** Each form, with what writes it in as many of its shapes as there are. */
const forms: Readonly<Record<string, readonly (readonly string[])[]>> = {
  check: [
    ['check', '--format', 'json', 'samples/broken'],
    ['check', '--format', 'json', inSamples],
  ],
  score: [['score', '--format', 'json', 'samples', 'samples/broken/no-owner-no-trigger.sop']],
  due: [['due', '--format', 'json', '--within', '1y', 'samples', 'samples/broken']],
  'tracker-report': [
    ['tracker', 'report', '--format', 'json', 'samples', 'samples/broken'],
    ['tracker', 'report', '--format', 'json', '--for', 'customer', 'samples/oakhaven-freight.sop'],
  ],
  diff: [
    [
      'diff',
      '--format',
      'json',
      'samples/broken/before/changed-under-the-same-version.sop',
      'samples/broken/changed-under-the-same-version.sop',
    ],
  ],
  document: [
    ['export', '--form', 'json', 'samples/customer-onboarding.sop'],
    ['export', '--form', 'json', 'samples/organisation.sop'],
    ['export', '--form', 'json', 'samples/oakhaven-freight.sop'],
  ],
};

describe('what is written as JSON is all in its schema', () => {
  test.each(Object.entries(forms))('sop.%s.schema.json', async (name, commands) => {
    for (const command of commands) {
      const { out, err } = await sop(command, { cwd: root });
      expect(err).toBe('');
      expectToBe(name, out);
    }
  });

  test('sop.check.schema.json, after fixing and beside a baseline', async () => {
    const cwd = folderOf({
      'a.sop': goodProcedure('A', { 'in: CRM\n': 'in:  CRM\n', 'Owner: Dana Reyes\n': '' }),
    });
    await sop(['check', '--baseline', 'known.json', '--update-baseline'], { cwd });
    const { out } = await sop(['check', '--format', 'json', '--fix', '--baseline', 'known.json'], { cwd });
    expect(JSON.parse(out).summary).toMatchObject({ fixed: 0 });
    expect(JSON.parse(out).summary.known).toBeGreaterThan(0);
    expectToBe('check', out);
  });

  test('sop.import-report.schema.json', async () => {
    const cwd = folderOf({
      'a.csv': table,
      'b.md': '# Locking up\n\n<!-- old -->\n\n1. Lock the door by 3/4/2026\n',
    });
    for (const source of ['a.csv', 'b.md']) {
      await sop(['import', source, '-o', `${source}.sop`, '--report', 'report.json'], { cwd });
      expectToBe('import-report', readFileSync(join(cwd, 'report.json'), 'utf8'));
    }
    await sop(['import', 'a.csv', 'b.md', '-o', 'sops/', '--report', 'reports.json'], { cwd });
    expectToBe('import-report', readFileSync(join(cwd, 'reports.json'), 'utf8'));
  });
});

describe('docs/json.md', () => {
  const page = pageAt('docs/json.md');

  test('links to every schema', () => {
    const schemas = [...Object.keys(forms), 'import-report', 'config'].map(
      (name) => `../schemas/sop.${name}.schema.json`,
    );
    expect(page.links).toEqual(expect.arrayContaining(schemas));
  });
});

/** The pages of rules have settings of which the rule itself says more. */
const settings = pages
  .filter(({ path }) => !path.startsWith('docs/rules/'))
  .flatMap(({ path, blocks }) =>
    blocks.filter(({ language }) => language === 'json').map(({ line, text }) => [path, line, text] as const),
  );

test.each(settings)('the settings in %s, line %i are right', (_path, _line, text) => {
  expect(readConfig(text).problems).toEqual([]);
  expectToBe('config', text);
});

function expectToBe(name: string, text: string): void {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { date: true, uri: true } });
  ajv.validate(closed(schemaOf(name)) as Schema, JSON.parse(text));
  expect(
    ajv.errors?.map(({ instancePath, message, params }) => ({ instancePath, message, params })) ?? [],
  ).toEqual([]);
}
