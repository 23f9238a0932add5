import * as vscode from 'vscode';

/** The endings of files that can be imported, by what people call them. */
export function sourceFilters(): Readonly<Record<string, string[]>> {
  return {
    [vscode.l10n.t('Documents')]: ['docx', 'md', 'markdown', 'txt', 'html', 'htm', 'csv', 'bpmn', 'json'],
    [vscode.l10n.t('Word')]: ['docx'],
    [vscode.l10n.t('Markdown')]: ['md', 'markdown', 'txt'],
    [vscode.l10n.t('Web pages')]: ['html', 'htm'],
    [vscode.l10n.t('Tables of steps')]: ['csv'],
    [vscode.l10n.t('Processes (BPMN 2.0)')]: ['bpmn'],
    [vscode.l10n.t('Recordings of a browser')]: ['json'],
  };
}

/** Whether what is dropped is likely meant to be imported; text is left to be text. */
export function isDroppedSource(name: string): boolean {
  return /\.(?:docx|md|markdown|html?|csv|bpmn)$/i.test(name);
}
