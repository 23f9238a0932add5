import * as vscode from 'vscode';
import type { DocumentAnswer, DocumentFacts } from '../../server/messages/overview.ts';
import type { ActiveDocument } from '../overview/active-document.ts';
import { titleOf } from '../overview/document-item.ts';
import { kindIcons } from '../overview/icons.ts';

interface Related extends vscode.QuickPickItem {
  readonly uri?: string;
}

/** What the document in the editor runs, what runs it, and what else belongs to it, to choose from. */
export function offerGoToRelated(active: ActiveDocument): vscode.Disposable {
  return vscode.commands.registerCommand('sop.goToRelated', async () => {
    const { answer } = active;
    if (answer === undefined) return;
    const chosen = await vscode.window.showQuickPick(relatedItems(answer), {
      title: vscode.l10n.t('Related to {0}', titleOf(answer.facts)),
      placeHolder: vscode.l10n.t('Go to …'),
      matchOnDescription: true,
    });
    if (chosen?.uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(chosen.uri));
  });
}

function relatedItems({ runs, runBy, workflows, trackers, organisations }: DocumentAnswer): Related[] {
  const group = (label: string, all: readonly DocumentFacts[]): Related[] =>
    all.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...all.map(relatedItem)];
  return [
    ...group(vscode.l10n.t('runs'), runs),
    ...group(vscode.l10n.t('is run by'), runBy),
    ...group(vscode.l10n.t('workflow'), workflows),
    ...group(vscode.l10n.t('trackers'), trackers),
    ...group(vscode.l10n.t('organisation'), organisations),
  ];
}

function relatedItem(facts: DocumentFacts): Related {
  const description = [facts.id, facts.owner].filter((each) => each !== null).join(' · ');
  return { label: titleOf(facts), description, iconPath: kindIcons[facts.kind], uri: facts.uri };
}
