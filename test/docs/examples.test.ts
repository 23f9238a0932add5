import { describe, expect, it } from 'vitest';
import { check, readDocument, rules, Workspace } from '../../core/index.ts';
import { format, formatText, parse } from '../../grammar/index.ts';
import { problemsOf } from '../grammar/show.ts';
import { documentIn } from './examples.ts';
import { type Page, pageAt, pages } from './page.ts';

const today = '2026-11-16';

/** The pages of rules have what is wrong, and are made of what the rules are tested by. */
const written = pages.filter(({ path }) => !path.startsWith('docs/rules/'));
const examplesOf = ({ blocks }: Page) =>
  blocks.filter(({ language }) => language === 'sop').map(({ line, text }) => [line, text] as const);

describe.each(
  written.filter((page) => examplesOf(page).length > 0).map((page) => [page.path, page] as const),
)('an example of %s', (_, page) => {
  const examples = examplesOf(page);
  // What is a file is checked where the page says so, in the state in which the folder is then.
  const complete = page.blocks
    .filter(
      ({ language, text, file }) => language === 'sop' && file === undefined && documentIn(text) === text,
    )
    .map(({ text }) => text);

  it.each(examples)('has no problem: line %i', (_line, text) => {
    const document = readDocument('example.sop', parse(documentIn(text)));
    expect(problemsOf(document.tree)).toEqual([]);
    expect(check(document, new Workspace(), { today, rules: [] }).map((finding) => finding.what)).toEqual([]);
  });

  it.each(examples)('is formatted: line %i', (_line, text) => {
    expect(format(parse(documentIn(text)))).toEqual([]);
  });

  it('passes the check when it is a whole document', () => {
    const documents = complete.map((text, index) => readDocument(`${index}.sop`, parse(text)));
    const workspace = new Workspace();
    for (const each of documents) workspace.update(each);
    const findings = documents.flatMap((document) => check(document, workspace, { today }));
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });
});

describe('the pages about the language', () => {
  it('have a whole example of each kind of document', () => {
    const kinds = examplesOf(pageAt('docs/language.md'))
      .filter(([, text]) => documentIn(text) === text)
      .map(([, text]) => parse(text).documentKind);
    expect(kinds).toEqual(['sop', 'workflow', 'organisation', 'tracker']);
  });

  it('have before the formatter what becomes what is after it', () => {
    const { blocks } = pageAt('docs/reference.md');
    const before = blocks.findIndex(({ language }) => language === 'text');
    expect(formatText(parse(blocks[before]?.text ?? ''))).toBe(blocks[before + 1]?.text);
  });

  it.each(written.map((page) => [page.path, page] as const))(
    '%s silences only rules that there are',
    (_, { text }) => {
      const silenced = [...text.matchAll(/# sop-ignore ([\w-]+)/g)].map(([, name]) => name);
      expect(rules.map((rule) => rule.name)).toEqual(expect.arrayContaining(silenced));
    },
  );
});

/** By the language of an example, where it is run or read. */
const tested: Readonly<Record<string, string>> = {
  sop: 'above',
  text: 'above, and in sessions.test.ts',
  console: 'sessions.test.ts',
  sh: 'sessions.test.ts',
  csv: 'sessions.test.ts, as a file',
  md: 'sessions.test.ts, as a file',
  json: 'json-forms.test.ts',
  yaml: 'ci.test.ts',
  ts: 'packages/npm.test.ts',
  lua: 'editors/editors.test.ts',
  elisp: 'editors/editors.test.ts',
  toml: 'nowhere: Helix and Zed are in no package that a test could install; the page says so',
  rust: 'nowhere: as above',
};

it('no example is in a language that no test knows', () => {
  const languages = new Set(written.flatMap(({ blocks }) => blocks.map(({ language }) => language)));
  expect([...languages].filter((language) => !(language in tested))).toEqual([]);
});
