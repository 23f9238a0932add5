import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver';
import { Editor } from './editor.ts';
import { kickOff, organisation, pack } from './fixtures.ts';

let folder: string;
let editor: Editor;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sop workspace é-'));
  await write('organisation.sop', organisation);
  await write('deep/er/kick-off.sop', kickOff);
});

afterEach(async () => {
  await editor.end();
  await rm(folder, { recursive: true });
});

describe('files that are not open', () => {
  test('are known, in folders of folders too', async () => {
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('pack.sop'), pack);
    await editor.indexed(uriOf('pack.sop'));
    expect(await definition(uriOf('pack.sop'), { line: 2, character: 9 })).toEqual([
      {
        uri: uriOf('organisation.sop'),
        range: { start: { line: 3, character: 4 }, end: { line: 3, character: 14 } },
      },
    ]);
  });

  test('of others are not', async () => {
    await write('node_modules/copy/kick-off.sop', kickOff);
    await write('.git/kick-off.sop', kickOff);
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('pack.sop'), pack);
    await editor.indexed(uriOf('pack.sop'));
    expect(await definition(uriOf('pack.sop'), { line: 29, character: 12 })).toHaveLength(1);
  });

  test('are not said to be missing while they are still being read', async () => {
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('pack.sop'), pack);
    const first = await editor.publishedWhen(uriOf('pack.sop'), () => true);
    expect(first.map(({ code }) => code)).toEqual([]);
  });

  test('are followed where a link leads to them', async () => {
    editor = new Editor({ folders: [uriOf('')] });
    const text = 'SOP: x\nSteps:\n  - Cook: Stir\n    Use the [spoon](spoon.pdf).\n';
    const broken = () =>
      (editor.published(uriOf('x.sop')) ?? []).filter(({ code }) => code === 'link-broken');
    await editor.open(uriOf('x.sop'), text);
    await editor.indexed(uriOf('x.sop'));
    expect(broken()).toHaveLength(1);
    await write('spoon.pdf', '');
    await changed('spoon.pdf');
    await editor.settled();
    expect(broken()).toEqual([]);
  });

  test('are missed by others as soon as they are gone, even while an editor holds on to them', async () => {
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('pack.sop'), pack);
    await editor.open(uriOf('deep/er/kick-off.sop'), kickOff);
    const kickOffs = () => definition(uriOf('pack.sop'), { line: 29, character: 12 });
    expect(await kickOffs()).toHaveLength(1);
    await rm(join(folder, 'deep/er/kick-off.sop'));
    await changed('deep/er/kick-off.sop');
    await expect.poll(kickOffs).toEqual([]);
    await write('deep/er/kick-off.sop', kickOff);
    await changed('deep/er/kick-off.sop');
    await expect.poll(kickOffs).toHaveLength(1);
  });

  test('are followed: written, changed, removed', async () => {
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('pack.sop'), pack);
    await write('organisation.sop', organisation.replace('Dana Reyes', 'Dana Weber'));
    await changed('organisation.sop');
    await untilCodes(['owner-unknown']);
    await rm(join(folder, 'organisation.sop'));
    await changed('organisation.sop');
    await untilCodes([]);
    await write('organisation.sop', organisation.replace('Dana Reyes', 'Dana Weber'));
    await changed('organisation.sop');
    await untilCodes(['owner-unknown']);
  });
});

test('files are followed in a folder of which no more is told than that it has come, or gone', async () => {
  editor = new Editor({ folders: [uriOf('')] });
  await editor.open(uriOf('pack.sop'), pack.replace('run: Kick-off meeting', 'run: Farewell'));
  await untilCodes(['run-unknown']);
  await write(
    'later/on/farewell.sop',
    kickOff.replace('Kick-off meeting', 'Farewell').replace('ONB-020', 'ONB-1'),
  );
  await changed('later');
  await untilCodes([]);
  await rm(join(folder, 'later'), { recursive: true });
  await changed('later');
  await untilCodes(['run-unknown']);
});

describe('a file that is open', () => {
  test('counts as it is in the editor, and as it is on the disk once it is closed', async () => {
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('pack.sop'), pack);
    await editor.open(uriOf('organisation.sop'), organisation.replace('Dana Reyes', 'Dana Weber'));
    await untilCodes(['owner-unknown']);
    await changed('organisation.sop');
    await editor.settled();
    await untilCodes(['owner-unknown']);
    await editor.close(uriOf('organisation.sop'));
    await untilCodes([]);
  });

  test('is the same however the editor spells its uri', async () => {
    editor = new Editor({ folders: [uriOf('')] });
    const spelt = uriOf('organisation.sop')
      .replace('/organisation', '/%6Frganisation')
      .replace('file:///', 'file:///%2E/');
    await editor.open(spelt, organisation.replace('Dana Reyes', 'Dana Weber'));
    await editor.open(uriOf('pack.sop'), pack);
    await untilCodes(['owner-unknown']);
  });

  test('need not be a file at all', async () => {
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open('untitled:Untitled-1', pack);
    expect(await editor.diagnostics('untitled:Untitled-1')).toEqual([]);
  });
});

describe('settings', () => {
  test('are those of the nearest config above; its day is the day', async () => {
    await write(
      'sop.config.json',
      '{ "today": "2027-03-01", "severities": { "review-overdue": "information" } }',
    );
    await write('deep/sop.config.json', '{ "today": "2026-11-16" }');
    editor = new Editor({ folders: [uriOf('')], options: {} });
    await editor.open(uriOf('pack.sop'), pack);
    await untilCodes(['review-overdue']);
    expect(editor.published(uriOf('pack.sop'))?.[0]?.severity).toBe(3);
    await editor.open(
      uriOf('deep/pack.sop'),
      pack.replace('ONB-012', 'ONB-013').replace('Welcome pack', 'Welcome'),
    );
    expect(await editor.diagnostics(uriOf('deep/pack.sop'))).toEqual([]);
  });

  test('are read again when they change', async () => {
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('pack.sop'), pack.replace('Dana Reyes', 'Dana Nobody'));
    await untilCodes(['owner-unknown']);
    await write('sop.config.json', '{ "severities": { "owner-unknown": "off" } }');
    await changed('sop.config.json');
    await untilCodes([]);
  });

  test('that change together with files, as with another branch, lose none of what is gone', async () => {
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('pack.sop'), pack);
    const kickOffs = () => definition(uriOf('pack.sop'), { line: 29, character: 12 });
    await expect.poll(kickOffs).toHaveLength(1);
    await rm(join(folder, 'deep'), { recursive: true });
    await write('sop.config.json', '{}');
    await changed('deep/er/kick-off.sop', 'sop.config.json');
    await expect.poll(kickOffs).toEqual([]);
  });

  test('come and go with the folder that they are in', async () => {
    await write('deep/sop.config.json', '{}');
    await write('pack.sop', pack);
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('pack.sop'), pack);
    const kickOffs = () => definition(uriOf('pack.sop'), { line: 29, character: 12 });
    await editor.indexed(uriOf('pack.sop'));
    // Settings make a library of their own of their folder.
    expect(await kickOffs()).toHaveLength(0);
    await mkdir(join(folder, 'elsewhere'));
    await rename(join(folder, 'deep/er'), join(folder, 'elsewhere/er'));
    await rm(join(folder, 'deep'), { recursive: true });
    await changed('deep', 'elsewhere');
    await expect.poll(kickOffs).toHaveLength(1);
    await mkdir(join(folder, 'later'));
    await rename(join(folder, 'elsewhere'), join(folder, 'later/on'));
    await write('later/sop.config.json', '{}');
    await changed('elsewhere', 'later');
    await expect.poll(kickOffs).toHaveLength(0);
  });

  test('may hold for some of the files only', async () => {
    await write(
      'sop.config.json',
      '{ "overrides": [{ "files": ["drafts"], "severities": { "owner-unknown": "off" } }] }',
    );
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('drafts/pack.sop'), pack.replace('Dana Reyes', 'Dana Nobody'));
    await editor.open(
      uriOf('other.sop'),
      pack.replace('Dana Reyes', 'Dana Nobody').replace('ONB-012', 'ONB-013'),
    );
    await editor.publishedWhen(uriOf('other.sop'), ({ diagnostics }) =>
      diagnostics.some(({ code }) => code === 'owner-unknown'),
    );
    const codes = editor.published(uriOf('drafts/pack.sop'))?.map(({ code }) => code);
    expect(codes).not.toContain('owner-unknown');
  });

  test('a config that is broken is reported on the file, and what can be read of it holds', async () => {
    await write('sop.config.json', '{\n  "preset": "stric"\n}\n');
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('pack.sop'), pack);
    const reported = await editor.publishedWhen(uriOf('sop.config.json'), () => true);
    expect(reported).toMatchObject([
      { range: { start: { line: 1, character: 12 }, end: { line: 1, character: 19 } }, severity: 1 },
    ]);
    await write('sop.config.json', '{}\n');
    await changed('sop.config.json');
    await editor.publishedWhen(uriOf('sop.config.json'), ({ diagnostics }) => diagnostics.length === 0);
  });

  test('what they leave out is unknown to others, and checked all the same when it is open', async () => {
    await write('sop.config.json', '{ "exclude": ["drafts"] }');
    await write('drafts/organisation.sop', organisation.replace('Dana Reyes', 'Dana Draft'));
    editor = new Editor({ folders: [uriOf('')] });
    await editor.open(uriOf('pack.sop'), pack.replace('Dana Reyes', 'Dana Draft'));
    await untilCodes(['owner-unknown']);
    await editor.open(uriOf('drafts/pack.sop'), pack.replace('Owner:', 'Ownr:'));
    expect((await editor.diagnostics(uriOf('drafts/pack.sop'))).map(({ code }) => code)).toContain(
      'syntax/key-misspelt',
    );
    await untilCodes(['owner-unknown']);
  });
});

describe('folders', () => {
  test('that come and go bring and take their files', async () => {
    await write('other/organisation.sop', organisation.replace('Dana Reyes', 'Omar Reyes'));
    editor = new Editor({ folders: [uriOf('deep')] });
    await editor.open(uriOf('pack.sop'), pack);
    await editor.indexed(uriOf('pack.sop'));
    const event = (added: readonly string[], removed: readonly string[]) => {
      const folders = (names: readonly string[]) => names.map((name) => ({ uri: uriOf(name), name }));
      return { event: { added: folders(added), removed: folders(removed) } };
    };
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', event(['other'], []));
    await untilCodes(['owner-unknown']);
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', event([], ['other']));
    await untilCodes([]);
  });

  test('that do not exist do no harm', async () => {
    editor = new Editor({ folders: [uriOf('nowhere')] });
    await editor.open(uriOf('pack.sop'), pack);
    expect(await editor.diagnostics(uriOf('pack.sop'))).toEqual([]);
  });
});

async function write(name: string, text: string): Promise<void> {
  await mkdir(join(folder, name, '..'), { recursive: true });
  await writeFile(join(folder, name), text);
}

function uriOf(name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

async function changed(...names: readonly string[]): Promise<void> {
  const changes = names.map((name) => ({ uri: uriOf(name), type: 2 }));
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

/** The procedure has these findings in the end. */
async function untilCodes(codes: readonly string[]): Promise<void> {
  const isWanted = (found: readonly { code?: unknown }[]) =>
    JSON.stringify(found.map(({ code }) => code)) === JSON.stringify(codes);
  await editor.publishedWhen(uriOf('pack.sop'), ({ diagnostics }) => isWanted(diagnostics));
}

function definition(
  uri: string,
  position: { line: number; character: number },
): Promise<readonly Location[]> {
  return editor.connection.sendRequest('textDocument/definition', { textDocument: { uri }, position });
}
