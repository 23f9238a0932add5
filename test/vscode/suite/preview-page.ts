import * as vscode from 'vscode';
import { until } from './workspace.ts';

export async function openPreview(): Promise<void> {
  await vscode.commands.executeCommand('sop.openPreview');
  await until('the preview is open', () => previewTab());
}

export function previewTab(): vscode.Tab | undefined {
  return previewTabs()[0];
}

export function previewTabs(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('sop.preview'),
  );
}

/** A step's box on the map, by a part of its label. */
export function stepBox(title: string): string {
  return `[data-step][aria-label*="${title}"]`;
}
