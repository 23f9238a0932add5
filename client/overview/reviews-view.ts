import * as vscode from 'vscode';
import type {
  DocumentFacts,
  ReviewGroup,
  ReviewState,
  ReviewsRequest,
} from '../../server/messages/overview.ts';
import type { LanguageServer } from '../language-server.ts';
import { documentItem } from './document-item.ts';
import { reviewIcons } from './icons.ts';
import { PagedTree, type TreeEntry } from './paged-tree.ts';
import { reviewDayWords } from './review-words.ts';

const viewId = 'sop.reviews';

type Order = ReviewsRequest['params']['by'];

interface ReviewEntry extends TreeEntry {
  readonly content: ReviewGroup | DocumentFacts;
}

/** The view *Reviews*: what is late, what comes soon, what is current, or who has to look at what. */
export function offerReviews(state: vscode.Memento, server: LanguageServer): vscode.Disposable {
  let by: Order = state.get<Order>(viewId) === 'owner' ? 'owner' : 'date';
  const tree = new PagedTree<ReviewEntry>({
    viewId,
    level: async (below, limit) => {
      const group = below?.id.slice(by.length + 1);
      const answer = await server.ask<ReviewsRequest>('sop/reviews', {
        by,
        limit,
        ...(group === undefined ? {} : { group }),
      });
      if (!answer) return undefined;
      const entries = [
        ...answer.groups.map((content) => ({ id: `${by}/${content.id}`, content })),
        ...answer.documents.map((content) => ({ id: `${by}//${content.uri}`, content })),
      ];
      return { entries, total: answer.total };
    },
    item: ({ id, content }) => (isGroup(content) ? groupItem(content, id) : reviewItem(content, id, by)),
  });
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });

  const order = (wanted: Order) => {
    by = wanted;
    void state.update(viewId, by);
    void vscode.commands.executeCommand('setContext', 'sop.reviewsBy', by);
    view.description = by === 'date' ? vscode.l10n.t('by date') : vscode.l10n.t('by owner');
    tree.refresh();
  };
  order(by);

  return vscode.Disposable.from(
    view,
    vscode.commands.registerCommand('sop.reviews.byOwner', () => order('owner')),
    vscode.commands.registerCommand('sop.reviews.byDate', () => order('date')),
    vscode.commands.registerCommand('sop.showReviews', () =>
      vscode.commands.executeCommand(`${viewId}.focus`),
    ),
    vscode.commands.registerCommand(tree.moreCommand, (more) => tree.showMore(more)),
    server.onOverviewChange(() => tree.refresh()),
  );
}

function isGroup(content: ReviewEntry['content']): content is ReviewGroup {
  return 'documents' in content;
}

function groupItem(group: ReviewGroup, id: string): vscode.TreeItem {
  const isUrgent = group.overdue > 0 || group.due > 0;
  const state = isUrgent
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(groupName(group), state);
  item.id = id;
  item.description = group.state === null ? ownerCounts(group) : String(group.documents);
  return item;
}

function groupName({ state, owner }: ReviewGroup): string {
  return state === null ? (owner ?? vscode.l10n.t('Nobody')) : stateNames()[state];
}

function stateNames(): Readonly<Record<ReviewState, string>> {
  return {
    overdue: vscode.l10n.t('Overdue'),
    due: vscode.l10n.t('Due soon'),
    current: vscode.l10n.t('Current'),
    undated: vscode.l10n.t('No review date'),
  };
}

function ownerCounts({ documents, overdue }: ReviewGroup): string {
  return overdue === 0 ? String(documents) : vscode.l10n.t('{0} · {1} overdue', documents, overdue);
}

function reviewItem(facts: DocumentFacts, id: string, by: Order): vscode.TreeItem {
  const item = documentItem(facts, id);
  if (facts.review === null) return item;
  item.iconPath = reviewIcons[facts.review.state];
  const parts = [reviewDayWords(facts.review), by === 'date' ? (facts.owner ?? '') : ''];
  item.description = parts.filter((part) => part !== '').join(' · ');
  return item;
}
