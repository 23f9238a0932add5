import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { importMarkdown } from '../../convert/import.ts';
import { exportJson } from '../../convert/json/export-json.ts';
import { importJson } from '../../convert/json/import-json.ts';
import { exportMarkdown } from '../../convert/markdown/export-markdown.ts';
import type { Meaning } from '../../convert/meaning/meaning.ts';
import { readMeaning } from '../../convert/meaning/read-meaning.ts';
import { CannotBeSaid, writeMeaning } from '../../convert/meaning/write-meaning.ts';
import { readDocument } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import schema from '../../schemas/sop.document.schema.json' with { type: 'json' };
import fc from '../fast-check.ts';
import { madeUpMeaning } from './made-up-documents.ts';

const folder = join(import.meta.dirname, '../../samples');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.sop'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

const read = (text: string) => readDocument('file:///x.sop', parse(text));
const meaningOf = (text: string) => readMeaning(read(text));

/** Fields and sections of a document mean the same in any order. */
function inOrder({ fields, sections, ...rest }: Meaning) {
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
  return { ...rest, fields: fields.toSorted(byName), sections: sections.toSorted(byName) };
}

/** The text of a document that was made up; undefined where the language cannot say it. */
function written(meaning: Meaning): string | undefined {
  try {
    return writeMeaning(meaning);
  } catch (error) {
    if (error instanceof CannotBeSaid) return undefined;
    throw error;
  }
}

describe.each(samples)('%s', (name, text) => {
  test('comes back from JSON, letter by letter but for its comments', () => {
    const json = exportJson(read(text));
    expect(JSON.parse(json)).toEqual(meaningOf(importJson(json, { name }).text));
    const validate = new Ajv({ strictRequired: false, allowUnionTypes: true }).compile(schema);
    expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('comes back from Markdown', () => {
    const { text: again, report } = importMarkdown(exportMarkdown(meaningOf(text)), { name });
    expect(inOrder(meaningOf(again))).toEqual(inOrder(meaningOf(text)));
    expect(report.placed).toEqual([]);
  });
});

test('whatever a document says comes back from JSON and from Markdown', () => {
  let said = 0;
  fc.assert(
    fc.property(madeUpMeaning, (meaning) => {
      const text = written(meaning);
      fc.pre(text !== undefined);
      said++;
      expect(importJson(exportJson(read(text)), { name: 'x.json' }).text).toBe(text);
      const { text: again } = importMarkdown(exportMarkdown(meaningOf(text)), { name: 'x.md' });
      expect(inOrder(meaningOf(again))).toEqual(inOrder(meaningOf(text)));
    }),
    { numRuns: 200, maxSkipsPerRun: 2_000 },
  );
  expect(said).toBeGreaterThan(100);
});

test('Markdown that was exported and then rewritten by hand is read like any other', () => {
  const [, text = ''] = samples.find(([name]) => name === 'welcome-call.sop') ?? [];
  const markdown = exportMarkdown(meaningOf(text)).replace('## Steps', '## Procedure\n\nIn short:');
  const { text: again } = importMarkdown(markdown, { name: 'x.md' });
  const steps = (meaning: Meaning) => meaning.sections.find(({ name }) => name === 'steps')?.work;
  expect(steps(meaningOf(again))).toEqual(steps(meaningOf(text)));
});
