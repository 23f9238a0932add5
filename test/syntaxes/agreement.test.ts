import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import { type LookName, looks } from '../../server/semantic-tokens/looks.ts';
import { namesFor } from '../../server/semantic-tokens/names.ts';
import { tokensOf } from '../../server/semantic-tokens/tokens.ts';
import { placedTokens } from './tokens.ts';

const root = join(import.meta.dirname, '..', '..');
const folders = ['samples', 'samples/broken', 'test/syntaxes/examples', 'test/core/examples'];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.sop'))
    .map((name) => join(folder, name)),
);

/** What is compared: the words of the language, roles, titles. */
const compared = /^(?:keyword\.|markup\.heading\.|entity\.name\.(?:tag|type\.role|function\.step))/;

/**
 * To a regular expression a detail with a colon is a step: it does not know what a line stands below. It looks so until
 * the server answers.
 */
const known: Readonly<Record<string, readonly string[]>> = {
  'samples/broken/steps-hard-to-follow.sop': [
    '‹Implementation Engineer› is entity.name.type.role.sop, and nothing to the server',
    '‹Reserve the name› is entity.name.function.step.sop, and nothing to the server',
  ],
};

/**
 * The colours that stand there while the server starts are those of a grammar of regular expressions; the server's are
 * those of the tree. Where the first has coloured something, the second must not see something else in it.
 */
describe('what the grammar for colours takes for a key, a role, a title or a word of the language', () => {
  it.each(files)('is that to the server too, in %s', async (file) => {
    const text = readFileSync(join(root, file), 'utf8').replace(/\r\n?/g, '\n');
    const looksAt = looksByPlace(text);
    const wrong: string[] = [];
    for (const { line, character, text: words, scopes } of await placedTokens(text)) {
      const scope = scopes.findLast((each) => compared.test(each));
      if (scope === undefined) continue;
      for (const { index } of words.matchAll(/\S/g)) {
        const look = looksAt.get(`${line}:${character + index}`);
        if (look !== undefined && `${scope}.`.startsWith(looks[look].scope.replace(/sop$/, ''))) continue;
        wrong.push(`${line + 1}: ‹${words}› is ${scope}, and ${look ?? 'nothing'} to the server`);
        break;
      }
    }
    const isKnown = (each: string) => known[file]?.includes(each.replace(/^\d+: /, '')) === true;
    expect(wrong.filter((each) => !isKnown(each))).toEqual([]);
    expect(wrong.filter(isKnown)).toHaveLength(known[file]?.length ?? 0);
  });
});

function looksByPlace(text: string): ReadonlyMap<string, LookName> {
  const workspace = new Workspace();
  const document = readDocument('file:///agreement.sop', parse(text));
  workspace.update(document);
  const all = new Map<string, LookName>();
  const names = namesFor(document, workspace);
  for (const { line, character, length, look } of tokensOf(document, names, 0, Number.POSITIVE_INFINITY)) {
    for (let i = 0; i < length; i++) all.set(`${line}:${character + i}`, look);
  }
  return all;
}
