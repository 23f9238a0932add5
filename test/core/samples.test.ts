import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type CheckOptions,
  check,
  readConfig,
  readDocument,
  rules,
  type SopDocument,
  Workspace,
} from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'samples');
const { today } = readConfig(readFileSync(join(folder, 'sop.config.json'), 'utf8')).settings;

const documentsIn = (pattern: string) => globSync(pattern, { cwd: folder }).map(read);
const library = documentsIn('*.sop');
const broken = documentsIn('broken/*.sop');
/** A folder with settings of its own is a library of its own; `before` holds what some were before they broke. */
const ownLibraries = globSync('broken/*/sop.config.json', { cwd: folder })
  .map((file) => dirname(file))
  .filter((own) => basename(own) !== 'before');

function read(file: string): SopDocument {
  return readDocument(file, parse(readFileSync(join(folder, file), 'utf8')));
}

/** Documents go by their path from the folder of the samples. */
const isThere = (uri: string) => existsSync(join(folder, new URL(uri).pathname));

/** `double-id-twin.sop` belongs to `double-id.sop`, and both are broken only together. */
function companionsOf({ uri }: SopDocument): readonly SopDocument[] {
  const name = uri.replace(/\.sop$/, '');
  return broken.filter((each) => {
    const other = each.uri.replace(/\.sop$/, '');
    return other.startsWith(`${name}-`) || name.startsWith(`${other}-`);
  });
}

/** The broken ones are no part of the library, so that each stands in a workspace of its own beside it. */
function findingsOf(document: SopDocument): readonly string[] {
  return findingsAmong([...library, ...companionsOf(document), document], document, { today: today ?? '' });
}

function findingsAmong(
  documents: readonly SopDocument[],
  document: SopDocument,
  options: Pick<CheckOptions, 'today' | 'settings'>,
): readonly string[] {
  const workspace = new Workspace();
  for (const each of documents) workspace.update(each);
  const base = baseOf(document);
  const found = check(document, workspace, {
    ...options,
    preset: 'strict',
    isThere,
    ...(base === undefined ? {} : { base }),
  });
  return found.map(({ rule, range }) => `${lineAt(document, range.start)} ${rule}`);
}

/** What a broken sample was before the change that broke it stands in the folder `before`, under the same name. */
function baseOf({ uri }: SopDocument): SopDocument | undefined {
  const before = join(dirname(uri), 'before', basename(uri));
  return existsSync(join(folder, before)) ? read(before) : undefined;
}

function lineAt(document: SopDocument, offset: number): number {
  return document.tree.text.slice(0, offset).split('\n').length;
}

const ruleNames = new Set(rules.map((rule) => rule.name));

/** `# want a, b` stands above the line on which the findings begin, `# want since a` where only the change is wrong. */
function wanted(document: SopDocument): readonly string[] {
  const lines = document.tree.text.split('\n');
  return lines.flatMap((line, index) => {
    const names = /^\s*# want (?:since )?(.*)$/.exec(line)?.[1]?.split(/,\s*/) ?? [];
    const below = lines.findIndex((each, i) => i > index && !/^\s*(?:#|$)/.test(each));
    return names.map((name) => `${below + 1} ${name}`);
  });
}

describe('the library', () => {
  it.each(library.map((document) => [document.uri, document] as const))('%s is clean', (_, document) => {
    expect(findingsOf(document)).toEqual([]);
  });
});

describe('the broken samples', () => {
  it.each(broken.map((document) => [document.uri, document] as const))(
    '%s has what it wants',
    (_, document) => {
      expect([...findingsOf(document)].sort()).toEqual([...wanted(document)].sort());
    },
  );

  it.each(ownLibraries)('the library %s has what it wants', (own) => {
    const { settings, problems } = readConfig(readFileSync(join(folder, own, 'sop.config.json'), 'utf8'));
    expect(problems).toEqual([]);
    const documents = documentsIn(`${own}/*.sop`);
    const options = { today: settings.today ?? '', settings };
    const found = documents.flatMap((document) =>
      findingsAmong(documents, document, options).map((each) => `${document.uri} ${each}`),
    );
    const expected = documents.flatMap((document) =>
      wanted(document).map((each) => `${document.uri} ${each}`),
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  it('there is one for every rule', () => {
    const all = [...broken, ...ownLibraries.flatMap((own) => documentsIn(`${own}/*.sop`))];
    const found = new Set(all.flatMap(wanted).map((each) => each.split(' ')[1]));
    expect([...ruleNames].filter((name) => !found.has(name))).toEqual([]);
  });
});
