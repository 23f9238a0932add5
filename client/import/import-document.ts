import * as vscode from 'vscode';
import type { ImportedDocument, ImportRequest } from '../../server/messages/import.ts';
import type { LanguageServer } from '../language-server.ts';
import { freeName, isThere, isWritten } from '../new-file.ts';
import type { Reports } from './reports.ts';
import { sourceFilters } from './sources.ts';

/** The command that makes procedures of files of other forms, writes them beside these, and says what went where. */
export function offerImport(server: LanguageServer, reports: Reports): vscode.Disposable {
  return vscode.commands.registerCommand('sop.import', async (one?: vscode.Uri, all?: vscode.Uri[]) => {
    const sources = all ?? (one instanceof vscode.Uri ? [one] : await chosenSources());
    const read = await readAll(sources, server);
    const told: string[] = [];
    for (const { source, imported } of read) {
      // Of several, the first is enough to begin with; the report has the others.
      if (await write(imported, source, told.length === 0)) told.push(imported.report);
    }
    if (told.length > 0) await reports.show(told.join('\n'));
  });
}

async function chosenSources(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import a Document as SOP'),
    openLabel: vscode.l10n.t('Import'),
    canSelectMany: true,
    filters: { ...sourceFilters() },
  });
  return chosen ?? [];
}

interface Read {
  readonly source: vscode.Uri;
  readonly imported: ImportedDocument;
}

/** What can be read of them, until somebody has seen enough; what cannot be is said to be so. */
async function readAll(sources: readonly vscode.Uri[], server: LanguageServer): Promise<readonly Read[]> {
  const [first] = sources;
  if (first === undefined) return [];
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title:
      sources.length === 1
        ? vscode.l10n.t('Reading {0}…', nameOf(first))
        : vscode.l10n.t('Reading {0} documents…', sources.length),
    cancellable: true,
  };
  return vscode.window.withProgress(progress, async (shown, token) => {
    const read: Read[] = [];
    for (const source of sources) {
      if (sources.length > 1) shown.report({ message: nameOf(source), increment: 100 / sources.length });
      const answer = await server.ask<ImportRequest>('sop/import', { uri: source.toString() }, token);
      if (token.isCancellationRequested) break;
      if (answer && !('refused' in answer)) read.push({ source, imported: answer });
      else void sayWhyNot(answer?.refused, nameOf(source), server);
    }
    return read;
  });
}

async function sayWhyNot(refused: string | undefined, name: string, server: LanguageServer): Promise<void> {
  if (refused !== undefined) {
    await vscode.window.showErrorMessage(refused);
    return;
  }
  const log = vscode.l10n.t('Show Log');
  const said = vscode.l10n.t('{0} could not be imported. The log says why.', name);
  if ((await vscode.window.showErrorMessage(said, log)) === log) server.showLog();
}

/** Writes it, and opens it where it is to be shown. False where somebody has thought better of it. */
async function write(
  { text, fileName, folder }: ImportedDocument,
  source: vscode.Uri,
  isShown: boolean,
): Promise<boolean> {
  const place = await freePlace(placeFor(source, folder), fileName);
  if (place === undefined) return false;
  if (await isWritten(place, text)) {
    if (isShown) await vscode.window.showTextDocument(place, { preview: false });
    return true;
  }
  // Where nothing can be written, it stays in the editor until it is saved somewhere.
  const document = await vscode.workspace.openTextDocument({ language: 'sop', content: text });
  await vscode.window.showTextDocument(document, { preview: false });
  return true;
}

/** Beside the source; for one from elsewhere, where the procedures of the workspace are. */
function placeFor(source: vscode.Uri, folder: string | null): vscode.Uri {
  const beside = vscode.Uri.joinPath(source, '..');
  const [open] = vscode.workspace.workspaceFolders ?? [];
  if (open === undefined || vscode.workspace.getWorkspaceFolder(source) !== undefined) return beside;
  return folder === null ? open.uri : vscode.Uri.parse(folder);
}

/** What is there is written over only by who wants that. */
async function freePlace(folder: vscode.Uri, fileName: string): Promise<vscode.Uri | undefined> {
  const wanted = vscode.Uri.joinPath(folder, fileName);
  if (!(await isThere(wanted))) return wanted;
  const keep = { label: vscode.l10n.t('Keep both'), detail: vscode.l10n.t('The new one gets a number.') };
  const replace = {
    label: vscode.l10n.t('Replace it'),
    detail: vscode.l10n.t('What is in {0} now is written over.', fileName),
  };
  const chosen = await vscode.window.showQuickPick([keep, replace], {
    title: vscode.l10n.t('There is a file {0} already', fileName),
    ignoreFocusOut: true,
  });
  if (chosen === keep) return freeName(folder, fileName);
  return chosen === replace ? wanted : undefined;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
