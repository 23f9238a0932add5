import * as vscode from 'vscode';
import type { ActiveDocument } from '../overview/active-document.ts';
import { titleOf } from '../overview/document-item.ts';
import { reviewWords } from '../overview/review-words.ts';

interface Action extends vscode.QuickPickItem {
  readonly command: string;
}

/** What can be done with the document in the editor: behind the item of the status bar. */
export function offerQuickActions(active: ActiveDocument): vscode.Disposable {
  return vscode.commands.registerCommand('sop.quickActions', async () => {
    const title = active.answer && titleOf(active.answer.facts);
    const chosen = await vscode.window.showQuickPick(actions(active), {
      ...(title === undefined ? {} : { title }),
      placeHolder: vscode.l10n.t('What do you want to do?'),
    });
    if (chosen) await vscode.commands.executeCommand(chosen.command);
  });
}

function actions({ answer, document }: ActiveDocument): readonly Action[] {
  const isProcedure = answer?.facts.kind === 'sop' || answer?.facts.kind === 'workflow';
  const review = answer?.facts.review;
  const problems = document ? vscode.languages.getDiagnostics(document.uri).length : 0;
  const related = answer && [...answer.runs, ...answer.runBy, ...answer.workflows, ...answer.organisations];
  return [
    review &&
      action('pass', vscode.l10n.t('Mark as Reviewed Today'), 'sop.markReviewed', reviewWords(review)),
    isProcedure && action('add', vscode.l10n.t('Add a Step'), 'sop.newStep'),
    isProcedure && action('open-preview', vscode.l10n.t('Open Preview to the Side'), 'sop.openPreview'),
    action('export', vscode.l10n.t('Export This Document…'), 'sop.export'),
    related?.length && action('references', vscode.l10n.t('Go to Related Document…'), 'sop.goToRelated'),
    problems > 0 &&
      action(
        'checklist',
        vscode.l10n.t('Show Problems'),
        'workbench.actions.view.problems',
        problems === 1
          ? vscode.l10n.t('1 in this document')
          : vscode.l10n.t('{0} in this document', problems),
      ),
    action('calendar', vscode.l10n.t('Show Reviews'), 'sop.showReviews'),
    action('library', vscode.l10n.t('Show Library'), 'sop.showLibrary'),
  ].filter((each): each is Action => Boolean(each));
}

function action(icon: string, label: string, command: string, description = ''): Action {
  return { label, description, command, iconPath: new vscode.ThemeIcon(icon) };
}
