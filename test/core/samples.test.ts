import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, readConfig, readDocument, rules, type SopDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'samples');
const { today } = readConfig(readFileSync(join(folder, 'sop.config.json'), 'utf8')).settings;

const documents = globSync(['*.sop', 'broken/*.sop'], { cwd: folder }).map((file) =>
  readDocument(file, parse(readFileSync(join(folder, file), 'utf8'))),
);
const library = documents.filter((document) => !document.uri.startsWith('broken'));
const broken = documents.filter((document) => document.uri.startsWith('broken'));

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
  const workspace = new Workspace();
  for (const each of [...library, ...companionsOf(document), document]) workspace.update(each);
  const found = check(document, workspace, { today: today ?? '', preset: 'strict', isThere });
  return found.map(({ rule, range }) => `${lineAt(document, range.start)} ${rule}`);
}

function lineAt(document: SopDocument, offset: number): number {
  return document.tree.text.slice(0, offset).split('\n').length;
}

const ruleNames = new Set(rules.map((rule) => rule.name));

/** `# want a, b` stands above the line on which the findings begin; `# want later a` above those of rules to come. */
function wanted(document: SopDocument): readonly string[] {
  const lines = document.tree.text.split('\n');
  return lines.flatMap((line, index) => {
    const names = /^\s*# want (later )?(.*)$/.exec(line)?.[2]?.split(/,\s*/) ?? [];
    const below = lines.findIndex((each, i) => i > index && !/^\s*(?:#|$)/.test(each));
    return names
      .filter((name) => ruleNames.has(name) || name.startsWith('syntax/'))
      .map((name) => `${below + 1} ${name}`);
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
});
