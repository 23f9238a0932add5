import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  ProgressType,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { able, Editor } from './editor.ts';
import { organisation, pack } from './fixtures.ts';

/** An editor that asks for findings by itself. */
const pulling: ClientCapabilities = {
  ...able,
  textDocument: { ...able.textDocument, diagnostic: { dynamicRegistration: false } },
  workspace: { ...able.workspace, diagnostics: { refreshSupport: true } },
};

let folder: string;
let editor: Editor;
/** How often the editor was told to ask again. */
let refreshes: number;
let wake: () => void;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sop-'));
  await write('organisation.sop', organisation);
  await write('pack.sop', pack);
  await write('kick-off.sop', 'SOP: Kick-off meeting\nOwner: Dana Reyes\n');
});

afterEach(async () => {
  vi.useRealTimers();
  await editor.end();
  await rm(folder, { recursive: true });
});

describe('an editor that asks', () => {
  test('is not sent what it asks for', async () => {
    await start();
    await editor.open(uriOf('broken.sop'), 'SOP: x\nOwnr: y\n');
    expect(codes(await pull('broken.sop'))).toContain('syntax/key-misspelt');
    await editor.close(uriOf('broken.sop'));
    await editor.settled();
    expect(editor.published(uriOf('broken.sop'))).toBeUndefined();
  });

  test('of a document that stayed the same is told so', async () => {
    await start();
    await editor.open(uriOf('pack.sop'), pack.replace('Owner:', 'Ownr:'));
    const first = await pull('pack.sop');
    expect(await pull('pack.sop', first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await editor.change(uriOf('pack.sop'), { text: pack });
    const second = await pull('pack.sop', first.resultId);
    expect(codes(second)).toEqual([]);
    expect(second.kind).toBe('full');
  });

  test('gets nothing of what nobody knows', async () => {
    await start();
    expect(await pull('nowhere.sop')).toEqual({ kind: 'full', items: [] });
  });

  test('is told to ask again when another document changed what it asked for', async () => {
    await start();
    await all();
    await editor.open(uriOf('pack.sop'), pack);
    await editor.open(uriOf('organisation.sop'), organisation);
    expect(codes(await pull('pack.sop'))).toEqual([]);
    await editor.change(uriOf('organisation.sop'), { text: organisation.replace('Dana Reyes', 'Dana W') });
    await refreshed(1);
    expect(codes(await pull('pack.sop'))).toEqual(['owner-unknown']);
  });

  test('is not told to when all that it shows is of the document that it edits', async () => {
    await start();
    await all();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await editor.open(uriOf('pack.sop'), pack);
    await editor.change(uriOf('pack.sop'), { text: pack.replace('Owner:', 'Ownr:') });
    await editor.settled();
    vi.advanceTimersByTime(10_000);
    await editor.settled();
    expect(refreshes).toBe(0);
  });

  test('and cannot be told to ask again is sent them instead', async () => {
    editor = new Editor({
      folders: [uriOf('')],
      capabilities: { ...pulling, workspace: { ...able.workspace } },
    });
    expect((await editor.initialized).capabilities.diagnosticProvider).toBeUndefined();
    await editor.open(uriOf('pack.sop'), pack.replace('Owner:', 'Ownr:'));
    expect(await editor.diagnostics(uriOf('pack.sop'))).not.toEqual([]);
  });
});

describe('the whole workspace', () => {
  test('is reported with what was never opened', async () => {
    await write(
      'deep.sop',
      pack.replace('ID: ONB-012', 'ID: ONB-013').replace('Owner: Dana', 'Owner: Nobody'),
    );
    await start();
    const report = await all();
    expect(of(report, 'deep.sop')).toMatchObject({ kind: 'full', version: null });
    expect(codes(of(report, 'deep.sop'))).toContain('owner-unknown');
    expect(of(report, 'organisation.sop')).toBeUndefined();
  });

  test('that stayed the same is said to have', async () => {
    await start();
    const first = await all();
    const again = await all(first);
    expect(again.items.map(({ uri }) => uri)).toEqual(first.items.map(({ uri }) => uri));
    expect(new Set(again.items.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
  });

  test('is told again only where it changed', async () => {
    await start();
    const first = await all();
    const others = first.items.filter(({ uri }) => !uri.endsWith('/kick-off.sop'));
    await editor.open(uriOf('kick-off.sop'), 'SOP: Kick-off meeting\nOwner: Omar Haddad\nPurpos: x\n');
    const again = await all(first);
    expect(of(again, 'kick-off.sop')).toMatchObject({ kind: 'full', version: 1 });
    for (const { uri } of others)
      expect(again.items.find((each) => each.uri === uri)).toMatchObject({ kind: 'unchanged' });
  });

  test('loses the findings of a file that is gone', async () => {
    await start();
    const first = await all();
    await rm(join(folder, 'kick-off.sop'));
    await changedOnDisk('kick-off.sop');
    await expect
      .poll(async () => of(await all(first), 'kick-off.sop'))
      .toMatchObject({ kind: 'full', items: [] });
  });

  test('knows when a link of a file that was never opened leads somewhere at last', async () => {
    await write('links.sop', 'SOP: Links\nBackground:\n  See the [form](form.pdf).\n');
    await start();
    const first = await all();
    expect(codes(of(first, 'links.sop'))).toContain('link-broken');
    await write('form.pdf', '');
    await changedOnDisk('form.pdf');
    expect(codes(of(await all(first), 'links.sop'))).not.toContain('link-broken');
  });

  test('comes piece by piece for whoever wants it so, and goes on coming', async () => {
    await start();
    const stream = new Stream();
    await stream.has(({ uri }) => uri.endsWith('/kick-off.sop'));
    expect(stream.reports.filter(({ uri }) => uri.endsWith('/pack.sop'))).toEqual([]);
    await write('pack.sop', pack.replace('Owner:', 'Ownr:'));
    await changedOnDisk('pack.sop');
    const changed = await stream.has(({ uri }) => uri.endsWith('/pack.sop'));
    expect(codes(changed)).toContain('syntax/key-misspelt');
    await write('pack.sop', pack);
    await changedOnDisk('pack.sop');
    await stream.has((each) => each.uri.endsWith('/pack.sop') && codes(each)?.length === 0);
    expect(stream.reports.filter(({ uri }) => uri.endsWith('/kick-off.sop'))).toHaveLength(1);
    await stream.cancelled();
  });

  test('tells anew of a document that is closed without having been saved', async () => {
    await start();
    const stream = new Stream();
    await stream.has(({ uri }) => uri.endsWith('/kick-off.sop'));
    await editor.open(uriOf('pack.sop'), pack.replace('Owner:', 'Ownr:'));
    await stream.has((each) => each.uri.endsWith('/pack.sop') && codes(each)?.length !== 0);
    await editor.close(uriOf('pack.sop'));
    await stream.has((each) => each.uri.endsWith('/pack.sop') && codes(each)?.length === 0);
    await stream.cancelled();
  });

  test('forgets a document that the settings leave out once it is closed', async () => {
    await write('sop.config.json', '{ "exclude": ["draft.sop"] }');
    await write('draft.sop', pack.replace('Owner:', 'Ownr:'));
    await start();
    const stream = new Stream();
    await stream.has(({ uri }) => uri.endsWith('/kick-off.sop'));
    expect(stream.reports.map(({ uri }) => uri)).not.toContain(uriOf('draft.sop'));
    await editor.open(uriOf('draft.sop'), pack.replace('Owner:', 'Ownr:'));
    await stream.has((each) => each.uri.endsWith('/draft.sop') && codes(each)?.length !== 0);
    await editor.close(uriOf('draft.sop'));
    await stream.has((each) => each.uri.endsWith('/draft.sop') && codes(each)?.length === 0);
    await stream.cancelled();
  });

  test('of many documents lets other questions through while it is checked', async () => {
    for (let i = 0; i < 300; i++) {
      const own = pack.replace('ID: ONB-012', `ID: ONB-${i + 100}`).replace('Welcome pack', `Welcome ${i}`);
      await write(`many-${i}.sop`, own.replace('Owner:', 'Ownr:'));
    }
    await start();
    await editor.open(uriOf('pack.sop'), pack);
    await pull('pack.sop');
    const answers: string[] = [];
    const checked = all().then(() => answers.push('workspace'));
    await editor.change(uriOf('pack.sop'), { text: pack.replace('Owner:', 'Ownr:') });
    await pull('pack.sop').then(() => answers.push('keystroke'));
    await checked;
    expect(answers).toEqual(['keystroke', 'workspace']);
  });
});

async function start(): Promise<void> {
  editor = new Editor({ folders: [uriOf('')], capabilities: pulling });
  refreshes = 0;
  editor.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    wake?.();
    return null;
  });
  await editor.initialized;
}

async function refreshed(times: number): Promise<void> {
  while (refreshes < times)
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
}

function pull(name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return editor.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: uriOf(name) },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

/** All at once, as an editor asks that takes no pieces. */
function all(before: WorkspaceDiagnosticReport = { items: [] }): Promise<WorkspaceDiagnosticReport> {
  const previousResultIds = before.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
  return editor.connection.sendRequest('workspace/diagnostic', { previousResultIds });
}

/** A question for the whole workspace that stays open. */
class Stream {
  readonly reports: WorkspaceDocumentDiagnosticReport[] = [];
  readonly #cancel = new CancellationTokenSource();
  readonly #answer: Promise<unknown>;
  #wake = () => {};

  constructor() {
    const progress = new ProgressType<WorkspaceDiagnosticReport>();
    editor.connection.onProgress(progress, 'pieces', ({ items }) => {
      this.reports.push(...items);
      this.#wake();
    });
    const params = { previousResultIds: [], partialResultToken: 'pieces' };
    this.#answer = editor.connection.sendRequest('workspace/diagnostic', params, this.#cancel.token);
  }

  async has(
    isWanted: (report: WorkspaceDocumentDiagnosticReport) => boolean,
  ): Promise<WorkspaceDocumentDiagnosticReport> {
    for (;;) {
      const found = this.reports.findLast(isWanted);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async cancelled(): Promise<void> {
    this.#cancel.cancel();
    await expect(this.#answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  }
}

function of(
  { items }: WorkspaceDiagnosticReport,
  name: string,
): WorkspaceDocumentDiagnosticReport | undefined {
  return items.find(({ uri }) => uri === uriOf(name));
}

function codes(report: DocumentDiagnosticReport | WorkspaceDocumentDiagnosticReport | undefined) {
  return report?.kind === 'full' ? report.items.map(({ code }) => code) : undefined;
}

async function write(name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text);
}

function uriOf(name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

async function changedOnDisk(name: string): Promise<void> {
  const changes = [{ uri: uriOf(name), type: 2 }];
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await editor.settled();
}
