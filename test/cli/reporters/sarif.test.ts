import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../core/index.ts';
import { folderOf, goodProcedure, sop } from '../sop.ts';
import { hostileFolder, today } from './hostile.ts';

/** The schema of the standard, as the makers of the format ship it with their matchers. */
const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
// It says of itself that it is of draft 4, and has nothing that later drafts read in another way.
const { $schema, id, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
const isSarif = new Ajv({
  strict: false,
  allErrors: true,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(schema);

test('the schema is the one of the standard, and finds what is wrong', () => {
  expect([$schema, id]).toEqual([expect.stringContaining('draft-04'), expect.stringContaining('sarif')]);
  expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
});

async function logOf(cwd: string, ...args: string[]): Promise<Log> {
  const { out, err } = await sop(['check', '--format', 'sarif', ...today, ...args], { cwd });
  expect(err).toBe('');
  const log: unknown = JSON.parse(out);
  isSarif(log);
  expect(isSarif.errors).toBe(null);
  return log as Log;
}

describe('sop check --format sarif', () => {
  test.each([
    ['of all that is wrong in the broken samples', 'samples/broken'],
    ['of nothing', 'samples/welcome-call.sop'],
  ])('follows the schema: a log %s', async (_, path) => {
    await logOf(process.cwd(), path);
  });

  test('follows the schema whatever stands in a document', async () => {
    const { runs } = await logOf(hostileFolder());
    const [result] = runs[0]?.results ?? [];
    expect(result?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'a%2C%20b%3Ac/%5Bx%5D%20100%25.sop', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
    });
  });

  test('has every rule, and each result refers to its own', async () => {
    const { runs } = await logOf(process.cwd(), 'samples/broken');
    const listed = runs[0]?.tool.driver.rules ?? [];
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(rules.map(({ name }) => name)));
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
    for (const { ruleId, ruleIndex = -1 } of runs[0]?.results ?? [])
      expect(listed[ruleIndex]?.id).toBe(ruleId);
  });

  test('keeps braces and brackets of a text from being placeholders and links', async () => {
    const cwd = folderOf({
      'a.sop': goodProcedure('Opening', { 'escalate to Coordinator': 'go to [x](0) {0}' }),
    });
    const { runs } = await logOf(cwd);
    const texts = (runs[0]?.results ?? []).map(({ message }) => message.text).join('\n');
    expect(texts).toContain('\\[x\\](0) {{0}}');
  });

  test('has fixes that put it right', async () => {
    const cwd = folderOf({ 'a.sop': goodProcedure('Opening', { Owner: 'Ownr' }) });
    const { runs } = await logOf(cwd);
    expect(runs[0]?.results?.[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
        insertedContent: { text: 'Owner' },
      },
    ]);
  });

  test('knows a finding again when lines above it have moved', async () => {
    const prints = async (above: string) => {
      const text = goodProcedure('Opening', {
        '  - Coordinator: Open the account': `${above}  - Open the account`,
      });
      const { runs } = await logOf(folderOf({ 'a.sop': text }));
      return runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints);
    };
    const before = await prints('');
    expect(before).toHaveLength(1);
    expect(await prints('\n  # another line\n')).toEqual(before);
  });
});
