import * as vscode from 'vscode';
import { printFolder } from './export/export-commands.ts';
import type { LanguageServer } from './language-server.ts';
import { PreviewPanel } from './preview-panel.ts';
import { isSop } from './sop-document.ts';
import type { PreviewState } from './webview/protocol.ts';

const viewType = 'sop.preview';

/** The command that opens the preview, and the previews that a reload of the window left behind. */
export function offerPreview(context: vscode.ExtensionContext, server: LanguageServer): vscode.Disposable {
  const scripts = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const previews = new Set<PreviewPanel>();

  return vscode.Disposable.from(
    vscode.commands.registerCommand('sop.openPreview', async (resource?: unknown) => {
      const document = await documentFor(resource);
      if (!document) return;
      const preview = [...previews].find((each) => each.isFor(document));
      if (preview) preview.show(document);
      else adopt(beside(scripts), document);
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PreviewState | undefined) {
        const document = state && (await opened(vscode.Uri.parse(state.uri)));
        if (!document) panel.dispose();
        else adopt(panel, document);
      },
    }),
    new vscode.Disposable(() => {
      for (const preview of previews) preview.dispose();
    }),
  );

  /** One that is not locked shows the next document; only where all are locked, another is opened. */
  function adopt(panel: vscode.WebviewPanel, document: vscode.TextDocument): void {
    const preview = new PreviewPanel(panel, scripts, printFolder(context.globalStorageUri), server, document);
    previews.add(preview);
    panel.iconPath = icon(context.extensionUri);
    panel.onDidDispose(() => previews.delete(preview));
  }
}

function beside(scripts: vscode.Uri): vscode.WebviewPanel {
  const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  return vscode.window.createWebviewPanel(viewType, 'Preview', where, {
    enableScripts: true,
    localResourceRoots: [scripts],
  });
}

/** The file that the command was called on in the explorer or on a tab, else the one in the editor. */
async function documentFor(resource: unknown): Promise<vscode.TextDocument | undefined> {
  const document =
    resource instanceof vscode.Uri ? await opened(resource) : vscode.window.activeTextEditor?.document;
  if (document && isSop(document)) return document;
  void vscode.window.showInformationMessage(
    'Open an SOP or a workflow first: the preview shows its process map.',
  );
  return undefined;
}

/** A file that has been deleted since has no preview. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function icon(extension: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  const icons = vscode.Uri.joinPath(extension, 'client', 'icons');
  return {
    light: vscode.Uri.joinPath(icons, 'sop-light.svg'),
    dark: vscode.Uri.joinPath(icons, 'sop-dark.svg'),
  };
}
