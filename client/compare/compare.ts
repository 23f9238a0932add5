import * as vscode from 'vscode';
import { goTo } from '../editor.ts';
import type { LanguageServer } from '../language-server.ts';
import { fileName, isSop } from '../sop-document.ts';
import { goToChange } from './comparison-html.ts';
import { ComparisonPanel } from './comparison-panel.ts';
import { type GitRepository, repositoryOf, tellOfGit } from './git.ts';
import type { OtherVersion } from './other-version.ts';

/** The commands that show what has changed in the open document: since the last commit, a branch, or another file. */
export function offerComparison(extension: vscode.Uri, server: LanguageServer): vscode.Disposable {
  const panels = new Map<string, ComparisonPanel>();
  const compare = (document: vscode.TextDocument, other: OtherVersion | undefined) => {
    if (other === undefined) return;
    const key = document.uri.toString();
    const known = panels.get(key);
    if (known !== undefined) return known.compareWith(other);
    const panel = new ComparisonPanel(extension, document, other, server);
    panels.set(key, panel);
    panel.onDispose(() => panels.delete(key));
  };
  const offer = (
    command: string,
    choose: (document: vscode.TextDocument) => Promise<OtherVersion | undefined>,
  ) =>
    vscode.commands.registerCommand(command, async (called?: unknown) => {
      const document = await documentFor(called);
      if (document !== undefined) compare(document, await choose(document));
    });
  return vscode.Disposable.from(
    tellOfGit(),
    offer('sop.compareWithHead', (document) => inGit(document, lastCommit)),
    offer('sop.compareWithBranch', (document) => inGit(document, chosenBranch)),
    offer('sop.compareWithFile', chosenFile),
    vscode.commands.registerCommand(goToChange, async (uri: string, line: number) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      const place = { line, character: 0 };
      await goTo(document, { start: place, end: place });
    }),
    {
      dispose: () => {
        for (const panel of panels.values()) panel.dispose();
      },
    },
  );
}

async function documentFor(called: unknown): Promise<vscode.TextDocument | undefined> {
  if (called instanceof vscode.Uri) return vscode.workspace.openTextDocument(called);
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isSop(document) ? document : undefined;
}

async function inGit(
  document: vscode.TextDocument,
  choose: (document: vscode.TextDocument, repository: GitRepository) => Promise<OtherVersion | undefined>,
): Promise<OtherVersion | undefined> {
  const repository = await repositoryOf(document);
  if (repository !== undefined) return choose(document, repository);
  say(
    vscode.l10n.t('{0} is in no git repository. Compare it with another file instead.', fileName(document)),
  );
  return undefined;
}

function lastCommit(
  document: vscode.TextDocument,
  repository: GitRepository,
): Promise<OtherVersion | undefined> {
  return versionIn('HEAD', vscode.l10n.t('the last commit'), document, repository);
}

async function chosenBranch(
  document: vscode.TextDocument,
  repository: GitRepository,
): Promise<OtherVersion | undefined> {
  const refs = await repository.getRefs({ sort: 'committerdate' });
  const names = refs.flatMap(({ name }) => name ?? []);
  const name = await vscode.window.showQuickPick(names, {
    placeHolder: vscode.l10n.t('The branch or tag to compare with'),
  });
  return name === undefined ? undefined : versionIn(name, name, document, repository);
}

async function versionIn(
  ref: string,
  name: string,
  document: vscode.TextDocument,
  repository: GitRepository,
): Promise<OtherVersion | undefined> {
  try {
    return { name, text: await repository.show(ref, document.uri.fsPath) };
  } catch {
    say(vscode.l10n.t('{0} is not in {1}: all of it is new.', fileName(document), name));
    return undefined;
  }
}

async function chosenFile(document: vscode.TextDocument): Promise<OtherVersion | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      defaultUri: vscode.Uri.joinPath(document.uri, '..'),
      openLabel: vscode.l10n.t('Compare'),
      filters: { [vscode.l10n.t('Procedures')]: ['sop'] },
    })) ?? [];
  if (uri === undefined) return undefined;
  const other = await vscode.workspace.openTextDocument(uri);
  return { name: fileName(other), text: other.getText() };
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
