import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, readDocument, rules, Workspace } from '../../core/index.ts';
import { format, formatText, parse } from '../../grammar/index.ts';
import { languageReference } from '../../scripts/generate-language-reference.ts';
import { problemsOf } from '../grammar/show.ts';
import { documentIn, examplesIn } from './examples.ts';
import { anchorsOf, linksOf } from './links.ts';

const path = join(import.meta.dirname, '..', '..', 'docs', 'language.md');
const page = readFileSync(path, 'utf8');
const examples = examplesIn(page, 'sop').map((example) => [`line ${example.line}`, example.text] as const);
const complete = examples.filter(([, text]) => documentIn(text) === text);
const today = '2026-11-16';

describe('the language reference', () => {
  it('has the generated parts that follow from the vocabulary: npm run generate', async () => {
    const { written, current } = await languageReference();
    expect(written).toBe(current);
  });

  it('links only to what there is', () => {
    const anchors = anchorsOf(page);
    const files = linksOf(page).filter((link) => !link.startsWith('#'));
    expect(linksOf(page).filter((link) => link.startsWith('#') && !anchors.has(link.slice(1)))).toEqual([]);
    for (const file of files) expect(() => readFileSync(join(path, '..', file)), file).not.toThrow();
  });

  it('silences only rules that there are', () => {
    const silenced = [...page.matchAll(/# sop-ignore ([\w-]+)/g)].map(([, name]) => name);
    expect(rules.map((rule) => rule.name)).toEqual(expect.arrayContaining(silenced));
  });
});

describe('an example in the language reference', () => {
  it.each(examples)('has no problem: %s', (_, text) => {
    const document = readDocument('example.sop', parse(documentIn(text)));
    expect(problemsOf(document.tree)).toEqual([]);
    expect(check(document, new Workspace(), { today, rules: [] }).map((finding) => finding.what)).toEqual([]);
  });

  it.each(examples)('is formatted: %s', (_, text) => {
    expect(format(parse(documentIn(text)))).toEqual([]);
  });

  it.each(complete)('passes the check when it is a whole document: %s', (_, text) => {
    const documents = complete.map(([name, each]) => readDocument(`${name}.sop`, parse(each)));
    const workspace = new Workspace();
    for (const each of documents) workspace.update(each);
    const document = documents[complete.findIndex(([, each]) => each === text)];
    const findings = document === undefined ? [] : check(document, workspace, { today });
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('of each kind of document is whole', () => {
    const kinds = complete.map(([, text]) => parse(text).documentKind);
    expect(kinds).toEqual(['sop', 'workflow', 'organisation', 'tracker']);
  });

  it('before the formatter becomes the one after it', () => {
    const [before] = examplesIn(page, 'text');
    const after = examplesIn(page, 'sop').find((example) => example.line > (before?.line ?? 0));
    expect(formatText(parse(before?.text ?? ''))).toBe(after?.text);
  });
});
