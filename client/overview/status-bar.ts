import * as vscode from 'vscode';
import type { DocumentFacts, ReviewState } from '../../server/messages/overview.ts';
import type { ActiveDocument } from './active-document.ts';
import { tooltip } from './document-item.ts';
import { reviewWords } from './review-words.ts';

/** Beside the language: how the document in the editor stands with its review. A click says what can be done. */
export function offerStatus(active: ActiveDocument): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('sop.document', vscode.StatusBarAlignment.Right, 100.5);
  item.name = vscode.l10n.t('SOP review');
  item.command = 'sop.quickActions';
  const show = () => {
    const facts = active.answer?.facts;
    const text = facts && statusText(facts);
    if (text === undefined) return item.hide();
    item.text = text;
    item.tooltip = tooltip(facts as DocumentFacts);
    const isLate = facts?.review?.state === 'overdue';
    item.backgroundColor = isLate ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  show();
  return vscode.Disposable.from(item, active.onChange(show));
}

const icons: Readonly<Record<ReviewState, string>> = {
  overdue: '$(warning)',
  due: '$(calendar)',
  current: '$(pass)',
  undated: '$(question)',
};

/** Nothing is said of what is not reviewed. */
function statusText({ retired, review }: DocumentFacts): string | undefined {
  if (review !== null) return `${icons[review.state]} ${reviewWords(review)}`;
  return retired ? `$(archive) ${vscode.l10n.t('Retired')}` : undefined;
}
