import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { StoredDocument } from '../../core/index.ts';
import { able, Editor } from './editor.ts';
import { kickOff, organisation, pack } from './fixtures.ts';
import { Library } from './library.ts';
import { tracker, workflow } from './naming.ts';

describe('symbols of the workspace', () => {
  let library: Library;

  beforeAll(async () => {
    library = await Library.open({ organisation, 'kick-off': kickOff, pack, workflow, tracker });
  });

  afterAll(() => library.end());

  test('documents by title and ID, whatever the case, with letters left out', async () => {
    expect(await found('welc')).toContain('Welcome pack (ONB-012), SOP in pack:1 SOP: Welcome pack');
    expect((await found('onb-020'))[0]).toBe(
      'Kick-off meeting (ONB-020), SOP in kick-off:1 SOP: Kick-off meeting',
    );
    expect((await found('kickmeet'))[0]).toMatch(/^Kick-off meeting/);
    expect((await found('northwind'))[0]).toMatch(/^Northwind Logistics, Tracker in tracker:1/);
  });

  test('people with their roles, roles and systems', async () => {
    expect((await found('dana'))[0]).toBe('Dana Reyes, Onboarding Lead in organisation:4 - Dana Reyes');
    expect((await found('sponsor'))[0]).toBe('Customer Sponsor, Role in organisation:16 - Customer Sponsor');
    expect((await found('crm'))[0]).toBe('CRM, System in organisation:20 - CRM');
  });

  test('all there is where nothing is looked for, and nothing for what there is not', async () => {
    expect(await found('')).toHaveLength(13);
    expect(await found('zzz')).toEqual([]);
  });

  test('what has changed is found as it is', async () => {
    await library.editor.open('file:///library/pack.sop', pack.replace('Welcome pack', 'Farewell pack'));
    expect(await names('farewell')).toEqual(['Farewell pack (ONB-012)']);
    await library.editor.open(
      'file:///library/organisation.sop',
      organisation.replace('Lena Brandt', 'Lena Voss'),
    );
    expect((await names('lena'))[0]).toBe('Lena Voss');
  });

  async function names(query: string): Promise<readonly string[]> {
    const symbols = await library.ask<SymbolInformation[]>('workspace/symbol', { query });
    return symbols.map(({ name }) => name);
  }

  async function found(query: string): Promise<readonly string[]> {
    const symbols = await library.ask<SymbolInformation[]>('workspace/symbol', { query });
    return symbols.map(
      ({ name, containerName, location }) => `${name}, ${containerName} in ${library.line(location)}`,
    );
  }
});

describe('of many files', () => {
  let folder: string;

  afterEach(() => rm(folder, { recursive: true }));

  test('at most a hundred are shown, and none is read for it by an editor that asks for the place later', async () => {
    folder = await mkdtemp(join(tmpdir(), 'sop symbols-'));
    await mkdir(join(folder, 'all'));
    for (let i = 0; i < 150; i++)
      await writeFile(join(folder, `all/${i}.sop`), `SOP: Procedure ${i}\nID: P-${i}\nOwner: Dana Reyes\n`);
    const editor = new Editor({
      folders: [pathToFileURL(folder).href],
      capabilities: {
        ...able,
        workspace: { ...able.workspace, symbol: { resolveSupport: { properties: ['location.range'] } } },
      },
    });
    await editor.open('file:///other/x.sop', 'SOP: x\n');
    await editor.indexed('file:///other/x.sop');
    const read = vi.spyOn(StoredDocument.prototype, 'document', 'get');
    const symbols = await editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
      query: 'proc',
    });
    expect(symbols).toHaveLength(100);
    expect(symbols.every(({ location }) => !('range' in location))).toBe(true);
    expect(read).not.toHaveBeenCalled();
    const [first] = await editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
      query: 'P-77',
    });
    expect(await editor.connection.sendRequest('workspaceSymbol/resolve', first)).toMatchObject({
      name: 'Procedure 77 (P-77)',
      location: { range: { start: { line: 0, character: 5 }, end: { line: 0, character: 17 } } },
    });
    await editor.end();
  });
});
