import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewDocument, TemplateName } from '../../server/messages/new-document.ts';
import { templates } from '../../server/new-document/templates/templates.ts';
import { Editor } from './editor.ts';
import { kickOff, organisation } from './fixtures.ts';

let editor: Editor;

beforeEach(async () => {
  editor = new Editor();
  await editor.open('file:///library/people/organisation.sop', organisation);
  await editor.open('file:///library/onboarding/kick-off.sop', kickOff);
});

afterEach(() => editor.end());

describe.each(Object.keys(templates) as TemplateName[])('a new %s', (template) => {
  test('is the language, has its title, owner and review, and is found wanting only where it is to be filled in', async () => {
    const { text } = await begin(template);
    expect(text).toContain(': Goods in\n');
    const uri = 'file:///library/onboarding/goods-in.sop';
    await editor.open(uri, text);
    const found = (await editor.diagnostics(uri)).filter(({ severity }) => severity === 1);
    expect(found.map(({ message }) => message)).toEqual([]);
    if (template === 'organisation') return;
    expect(text).toMatch(/^ *owner: Dana Reyes$/im);
    if (template === 'tracker') return;
    expect(text).toContain('Next review: 2027-02-16\n');
    // Nobody has reviewed it yet.
    expect(text).not.toContain('Last reviewed:');
    expect(text).toContain('ID: ONB-021\n');
  });

  test('has a snippet that fills in what the text leaves open', async () => {
    const { text, snippet } = await begin(template);
    const filled = snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$0/g, '');
    expect(filled).toBe(text);
    expect(snippet).toContain('$0');
  });
});

test('goes to the folder of its kind, under the name of its title', async () => {
  expect(await begin('procedure')).toMatchObject({
    fileName: 'goods-in.sop',
    folder: 'file:///library/onboarding',
  });
  expect(await begin('organisation')).toMatchObject({
    fileName: 'organisation.sop',
    folder: 'file:///library/people',
  });
  expect((await begin('workflow')).folder).toBe('file:///library/onboarding');
  expect((await begin('procedure', 'Überprüfung: Lager & Küche / täglich')).fileName).toBe(
    'uberprufung-lager-kuche-taglich.sop',
  );
  expect((await begin('procedure', '???')).fileName).toBe('untitled.sop');
});

test('takes what was typed as text', async () => {
  const { text, snippet } = await begin('procedure', 'Pay $1 ⟨2:x⟩ \n to $TM}');
  expect(text).toMatch(/^SOP: Pay \$1 2:x to \$TM\}$/m);
  expect(snippet).toContain('SOP: Pay \\$1 2:x to \\$TM\\}\n');
});

test('leaves the owner open where nobody was named', async () => {
  expect((await begin('procedure', 'Goods in', '')).snippet).toMatch(/^Owner: \$\{2:TODO Person\}$/m);
});

test('the people who may own it are those who are here', async () => {
  expect(await editor.connection.sendRequest('sop/people', {})).toEqual([
    { name: 'Dana Reyes', roles: ['Onboarding Lead'] },
    { name: 'Omar Haddad', roles: ['Onboarding Coordinator'] },
  ]);
});

function begin(template: TemplateName, title = 'Goods in', owner = 'Dana Reyes'): Promise<NewDocument> {
  return editor.connection.sendRequest('sop/newDocument', { template, title, owner });
}
