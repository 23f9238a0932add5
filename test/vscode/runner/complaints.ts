import type { ConsoleMessage, Page } from 'playwright-core';

/**
 * Collects what the page's console says against our extension: a breach of a content security policy, and any
 * error from a webview or that names the extension. The workbench's own noise is not ours to judge.
 */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (concernsUs(message)) complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => {
    if (/sop/i.test(error.stack ?? '')) complaints.push(error.stack ?? error.message);
  });
  return complaints;
}

function concernsUs(message: ConsoleMessage): boolean {
  const text = message.text();
  if (/Content Security Policy/i.test(text)) return true;
  return (
    message.type() === 'error' &&
    (/\bsop\b/i.test(text) || /vscode-resource|webview/.test(message.location().url))
  );
}
