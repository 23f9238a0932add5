import * as vscode from 'vscode';
import type { StepHistoryRequest } from '../../server/messages/compare.ts';
import type { LanguageServer } from '../language-server.ts';
import { fileName, isSop } from '../sop-document.ts';
import { type GitCommit, repositoryOf } from './git.ts';

/** How many commits of a file are read. */
const mostCommits = 100;

/** A line of the list: when and by whom, and what it changed for the people who do the step. */
interface Entry extends vscode.QuickPickItem {
  readonly hash?: string;
}

/** “Show History of This Step”: when it changed, by whom, and what that meant. */
export function offerStepHistory(server: LanguageServer): vscode.Disposable {
  return vscode.commands.registerCommand('sop.stepHistory', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !isSop(editor.document)) return;
    const { document, selection } = editor;
    const repository = await repositoryOf(document);
    if (repository === undefined)
      return say(vscode.l10n.t('{0} is in no git repository.', fileName(document)));
    const path = document.uri.fsPath;
    const commits = await repository.log({ path, maxEntries: mostCommits });
    const texts = await Promise.all(commits.map(({ hash }) => repository.show(hash, path).catch(() => '')));
    const history = await server.ask<StepHistoryRequest>('sop/stepHistory', {
      uri: document.uri.toString(),
      line: selection.active.line,
      versions: texts,
    });
    if (!history) return say(vscode.l10n.t('The cursor is in no step.'));
    await vscode.window.showQuickPick(entries(history.changes, commits, history.goesOn), {
      title: vscode.l10n.t('History of “{0}”', history.title),
      placeHolder: vscode.l10n.t('What has changed in this step, the newest first'),
      matchOnDetail: true,
    });
  });
}

/** What changed from a version to the next newer one was made by the commit of the newer one; the newest is not made yet. */
function entries(
  changes: readonly (readonly string[])[],
  commits: readonly GitCommit[],
  goesOn: boolean,
): readonly Entry[] {
  const list = changes.flatMap((sentences, index): Entry[] => {
    if (sentences.length === 0) return [];
    const commit = commits[index - 1];
    return [{ ...headOf(commit), detail: sentences.join(' ') }];
  });
  const oldest = commits.at(-1);
  if (goesOn && oldest !== undefined) {
    const detail =
      commits.length === mostCommits
        ? vscode.l10n.t('What was before is not read.')
        : vscode.l10n.t('It was first written.');
    list.push({ ...headOf(oldest), detail });
  }
  return list.length > 0 ? list : [{ label: vscode.l10n.t('Nothing has changed in this step.') }];
}

function headOf(commit: GitCommit | undefined): Pick<Entry, 'label' | 'description'> {
  if (commit === undefined) return { label: vscode.l10n.t('Not committed yet') };
  const day = commit.authorDate?.toLocaleDateString('sv') ?? '';
  const [subject = ''] = commit.message.split('\n');
  return { label: `${day} ${commit.authorName ?? ''}`.trim(), description: subject };
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
