import * as vscode from 'vscode';

/** What the addresses of the pages begin with. */
export const rulePages = 'sop-rule:';

/**
 * The pages of the rules, which are brought along: findings lead to them, and what `editorAssociations` says in
 * package.json shows them as readers see them.
 */
export function offerRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider('sop-rule', {
    provideTextDocumentContent: async ({ path }) => {
      const [page] = /^\/[\w-]+\.md$/.exec(path) ?? [];
      if (page === undefined) return undefined;
      const file = vscode.Uri.joinPath(extension, 'docs', 'rules', page);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    },
  });
}
