import * as vscode from 'vscode';
import type { DocumentFacts } from '../../server/messages/overview.ts';
import { reviewWords } from './review-words.ts';

/** What all views show of a document: a click opens it, and pointing at it says what is known of it. */
export function documentItem(facts: DocumentFacts, id: string): vscode.TreeItem {
  const uri = vscode.Uri.parse(facts.uri);
  const item = new vscode.TreeItem(titleOf(facts));
  item.id = id;
  item.resourceUri = uri;
  item.tooltip = tooltip(facts);
  item.contextValue = facts.review === null ? 'document' : 'reviewed';
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}

/** The name of the file for what has no title yet. */
export function titleOf({ title, uri }: DocumentFacts): string {
  return title === '' ? (vscode.Uri.parse(uri).path.split('/').at(-1) ?? '') : title;
}

/** Nothing of a document is read as Markdown. */
export function tooltip(facts: DocumentFacts): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendText(facts.id === null ? titleOf(facts) : `${titleOf(facts)} · ${facts.id}`);
  const lines = [
    facts.owner === null ? undefined : vscode.l10n.t('Owner: {0}', facts.owner),
    facts.retired ? vscode.l10n.t('Retired: nobody follows it any more') : undefined,
    facts.review?.last ? vscode.l10n.t('Last reviewed on {0}', facts.review.last) : undefined,
    facts.review === null ? undefined : reviewWords(facts.review),
  ];
  for (const line of lines) {
    if (line === undefined) continue;
    text.appendMarkdown('\n\n');
    text.appendText(line);
  }
  return text;
}
