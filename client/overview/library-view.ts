import * as vscode from 'vscode';
import type { LibraryEntry, LibraryGroupName, LibraryRequest } from '../../server/messages/overview.ts';
import type { LanguageServer } from '../language-server.ts';
import { documentItem } from './document-item.ts';
import { groupIcons, kindIcons } from './icons.ts';
import { PagedTree, type TreeEntry } from './paged-tree.ts';
import { reviewWords } from './review-words.ts';

const viewId = 'sop.library';

interface Shown extends TreeEntry {
  readonly content: LibraryEntry;
  readonly parent: Shown | undefined;
  /** There are few workflows, and what they run is to be seen at once. */
  readonly isOpen: boolean;
}

/** More workflows than this are shown closed. */
const mostOpen = 3;

/** The view *Library*: the workflows and what they run, and all that belongs to none. */
export function offerLibrary(server: LanguageServer): vscode.Disposable {
  const tree = new PagedTree<Shown>({
    viewId,
    level: async (parent, limit) => {
      const below = parent && belowOf(parent.content);
      const answer = await server.ask<LibraryRequest>('sop/library', { limit, ...(below && { below }) });
      if (!answer) return undefined;
      const isOpen = parent === undefined && answer.total <= mostOpen + Object.keys(groupIcons).length;
      const entries = answer.entries.map((content) => ({
        id: `${parent?.id ?? ''}/${nameOf(content)}`,
        content,
        parent,
        isOpen,
      }));
      return { entries, total: answer.total };
    },
    item: libraryItem,
  });
  return vscode.Disposable.from(
    vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true }),
    vscode.commands.registerCommand('sop.showLibrary', () =>
      vscode.commands.executeCommand(`${viewId}.focus`),
    ),
    vscode.commands.registerCommand(tree.moreCommand, (more) => tree.showMore(more)),
    server.onOverviewChange(() => tree.refresh()),
  );
}

function belowOf(content: LibraryEntry): LibraryRequest['params']['below'] {
  if (content.type === 'missing') return undefined;
  return content.type === 'group' ? { group: content.group } : { uri: content.facts.uri };
}

/** Unlike that of every entry beside it. */
function nameOf(content: LibraryEntry): string {
  if (content.type === 'group') return content.group;
  return content.type === 'missing' ? `missing ${content.name}` : content.facts.uri;
}

function libraryItem(shown: Shown): vscode.TreeItem {
  const { content, id } = shown;
  if (content.type === 'group') return groupItem(content, id);
  if (content.type === 'missing') return missingItem(content.name, id);
  const { facts } = content;
  const item = documentItem(facts, id);
  item.iconPath = kindIcons[facts.kind];
  item.description = remark(content);
  if (content.runsOthers && !isAbove(shown)) {
    const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    item.collapsibleState = shown.isOpen && facts.kind === 'workflow' ? Expanded : Collapsed;
  }
  return item;
}

/** Procedures may run each other in a circle, which ends here where it closes. */
function isAbove({ content, parent }: Shown): boolean {
  for (let above = parent; above !== undefined; above = above.parent) {
    if (nameOf(above.content) === nameOf(content)) return true;
  }
  return false;
}

/** Whose it is, unless there is something to be done. */
function remark({ facts }: LibraryEntry & { type: 'document' }): string {
  if (facts.retired) return vscode.l10n.t('retired');
  const isUrgent = facts.review !== null && facts.review.state !== 'current';
  return isUrgent ? reviewWords(facts.review) : (facts.owner ?? '');
}

function groupItem({ group, documents }: LibraryEntry & { type: 'group' }, id: string): vscode.TreeItem {
  const item = new vscode.TreeItem(groupNames()[group], vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = String(documents);
  item.iconPath = groupIcons[group];
  return item;
}

function groupNames(): Readonly<Record<LibraryGroupName, string>> {
  return {
    unattached: vscode.l10n.t('In no workflow'),
    trackers: vscode.l10n.t('Trackers'),
    organisations: vscode.l10n.t('Organisation'),
  };
}

function missingItem(name: string, id: string): vscode.TreeItem {
  const item = new vscode.TreeItem(name);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('circle-slash');
  item.description = vscode.l10n.t('not written yet');
  item.tooltip = vscode.l10n.t('A document runs “{0}”, and no document has that title or ID.', name);
  item.contextValue = 'missing';
  return item;
}
