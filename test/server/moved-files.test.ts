import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { resolveLink } from '../../core/index.ts';
import fc from '../fast-check.ts';
import { changedLines, Library } from './library.ts';
import { text } from './text.ts';

const procedure = text`
  SOP: Welcome
  Steps:
    - Lead: Send the pack
      Use the [pack](templates/welcome-pack.md#part-2 "The pack") and ![the map](<maps/the way.png>).
      See [the other one](./other/second.sop), [us](https://acme.example/templates/welcome-pack.md).
      quality bar: As [here](templates/notes%20(old).md)
`;
const second = text`
  Organisation: Acme
  Systems:
    - CRM
      link: ../templates/crm.md
  Background:
    [One](../procedure.sop), [two](third.sop), [![three](../maps/a.png)](../templates/welcome-pack.md).
`;
const third = 'SOP: Third\n';
const texts = { procedure, 'other/second': second, 'other/third': third };
let library: Library;

beforeAll(async () => {
  library = await Library.open(texts);
});

afterAll(() => library.end());

test('links to a file that gets another name or place', async () => {
  expect(await moved(['templates/welcome-pack.md', 'templates/pack.md'])).toEqual({
    procedure: ['Use the [pack](templates/pack.md#part-2 "The pack") and ![the map](<maps/the way.png>).'],
    'other/second': [
      '[One](../procedure.sop), [two](third.sop), [![three](../maps/a.png)](../templates/pack.md).',
    ],
  });
  expect(await moved(['other/second.sop', 'last.sop'])).toMatchObject({
    procedure: [expect.stringContaining('[the other one](./last.sop), [us](https://acme')],
  });
});

test('links that are written with blanks and brackets, as each is written', async () => {
  expect(await moved(['maps/the way.png', 'maps/long (way).png'])).toEqual({
    procedure: [expect.stringContaining('![the map](<maps/long (way).png>)')],
  });
  expect(await moved(['templates/notes (old).md', 'templates/all notes.md'])).toEqual({
    procedure: ['quality bar: As [here](templates/all%20notes.md)'],
  });
});

test('links to all that is in a folder', async () => {
  expect(await moved(['templates', 'forms/of today'])).toEqual({
    procedure: [
      expect.stringContaining('[pack](forms/of%20today/welcome-pack.md#part-2 "The pack")'),
      'quality bar: As [here](forms/of%20today/notes%20%28old%29.md)',
    ],
    'other/second': [
      'link: ../forms/of%20today/crm.md',
      expect.stringContaining('(../maps/a.png)](../forms/of%20today/welcome-pack.md).'),
    ],
  });
});

test('the own links of a document that goes elsewhere, and of all in a folder', async () => {
  expect(await moved(['other/second.sop', 'second.sop'])).toMatchObject({
    'other/second': [
      'link: templates/crm.md',
      '[One](procedure.sop), [two](other/third.sop), [![three](maps/a.png)](templates/welcome-pack.md).',
    ],
  });
  const { 'other/second': lines } = await moved(['other', 'a/b']);
  expect(lines).toEqual([
    'link: ../../templates/crm.md',
    '[One](../../procedure.sop), [two](third.sop), [![three](../../maps/a.png)](../../templates/welcome-pack.md).',
  ]);
});

test('what goes by a title needs no mending, and what nobody links to is no edit', async () => {
  expect(
    await library.ask('workspace/willRenameFiles', { files: [files('README.md', 'README.txt')] }),
  ).toBeNull();
  expect(await moved(['other/third.sop', 'other/fourth.sop'])).toEqual({
    'other/second': [expect.stringContaining('[two](fourth.sop)')],
  });
});

const name = fc.constantFrom('a', 'b', 'c d', 'e(f)', 'é#1', '100%');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));

test('wherever files go, each link leads to the file that it led to', async () => {
  const property = fc.asyncProperty(
    path,
    path,
    fc.array(fc.tuple(path, path), { minLength: 1, maxLength: 2 }),
    fc.boolean(),
    async (from, target, moves, isBracketed) => {
      const at = `${encoded(from)}/x.sop`;
      const url = `${'../'.repeat(from.split('/').length)}${encoded(target)}`;
      const written = isBracketed ? `<${url}>` : url;
      const own = await Library.open({ [at.slice(0, -4)]: `SOP: x\nBackground:\n  [y](${written})\n` });
      const edit = await own.ask<WorkspaceEdit | null>('workspace/willRenameFiles', {
        files: moves.map(([oldPath, newPath]) => files(encoded(oldPath), encoded(newPath))),
      });
      const [before = ''] = own.texts.values();
      const [after = before] = Object.values(own.after(edit));
      const link = /\]\(<?(.*?)>?\)\n/.exec(after)?.[1] ?? '';
      const goes = (each: string) => placeAfter(each, moves);
      const place = resolveLink(link, `file:///library/${encoded(goes(`${from}/x.sop`))}`);
      expect(decodeURIComponent(place ?? '')).toBe(`file:///library/${goes(target)}`);
      await own.end();
    },
  );
  await fc.assert(property, { numRuns: 200 });
}, 60_000);

/** The longest path that moves takes all in it along. */
function placeAfter(path: string, moves: readonly (readonly [string, string])[]): string {
  const found = moves
    .filter(([from]) => path === from || path.startsWith(`${from}/`))
    .sort(([one], [other]) => other.length - one.length)[0];
  return found === undefined ? path : found[1] + path.slice(found[0].length);
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function files(from: string, to: string): { oldUri: string; newUri: string } {
  return { oldUri: `file:///library/${from}`, newUri: `file:///library/${to}` };
}

/** The lines that change when files move, as they are then, by document. */
async function moved(...moves: readonly (readonly [string, string])[]) {
  const edit = await library.ask<WorkspaceEdit | null>('workspace/willRenameFiles', {
    files: moves.map(([from, to]) => files(encoded(from), encoded(to))),
  });
  return Object.fromEntries(
    Object.entries(library.after(edit)).map(([each, after]) => [
      each,
      changedLines(library.texts.get(each) ?? '', after),
    ]),
  );
}
