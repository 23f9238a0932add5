import * as vscode from 'vscode';
import type { LibraryRequest, ReviewsRequest } from '../../server/messages/overview.ts';
import type { LanguageServer } from '../language-server.ts';

/** Tells the editor what there is, for what it shows only then; and whoever asked for it, how many reviews are late. */
export function followLibrary(server: LanguageServer): vscode.Disposable {
  let isFirst = true;
  const update = async () => {
    const library = await server.ask<LibraryRequest>('sop/library', { limit: 1 });
    const reviews = await server.ask<ReviewsRequest>('sop/reviews', { by: 'date', limit: 10 });
    if (!library || !reviews) return;
    setContext('sop.libraryRead', true);
    setContext('sop.hasProcedures', reviews.total > 0);
    setContext(
      'sop.hasOrganisation',
      library.entries.some((entry) => entry.type === 'group' && entry.group === 'organisations'),
    );
    const overdue = reviews.groups.find(({ state }) => state === 'overdue')?.documents ?? 0;
    if (isFirst) void remind(overdue);
    isFirst = false;
  };
  void update();
  return server.onOverviewChange(update);
}

async function remind(overdue: number): Promise<void> {
  const isWanted = vscode.workspace.getConfiguration('sop').get('reviews.remindOnStart', false);
  if (!isWanted || overdue === 0) return;
  const show = vscode.l10n.t('Show Reviews');
  const chosen = await vscode.window.showInformationMessage(
    overdue === 1
      ? vscode.l10n.t('1 review is overdue.')
      : vscode.l10n.t('{0} reviews are overdue.', overdue),
    show,
  );
  if (chosen === show) await vscode.commands.executeCommand('sop.showReviews');
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
