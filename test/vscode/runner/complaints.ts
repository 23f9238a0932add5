import type { ConsoleMessage, Page } from 'playwright-core';
import type { TestOutcome } from '../../../scripts/test-outcomes.ts';

/**
 * Collects what the page's console says against our extension: a breach of a content security policy, and any
 * error from a webview or that names the extension. The workbench's own noise is not ours to judge.
 */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', ({ stack, message }) => {
    if (namesExtension(stack ?? message)) complaints.push(stack ?? message);
  });
  return complaints;
}

/** Each complaint is a failure, whichever test it came up in. */
export function withComplaints(outcome: TestOutcome, complaints: readonly string[]): TestOutcome {
  const failures = complaints.map((complaint) => `An error in the console: ${complaint.split('\n')[0]}`);
  for (const failure of failures) console.error(`  ${failure}`);
  return { ...outcome, failures: [...outcome.failures, ...failures] };
}

/** True of a text from any console that speaks of the extension, of its bundles or of a procedure. */
export function namesExtension(text: string): boolean {
  return /sop-language|\.sop\b|dist[\\/](client|server|webview|mermaid)\.js/.test(text);
}

function isComplaint(message: ConsoleMessage): boolean {
  const text = message.text();
  // The workbench's logger says in colour what the extension host has said plainly.
  if (text.startsWith('%c')) return false;
  if (/Content Security Policy/i.test(text)) return true;
  // Where no script may run, those of the driver may not either.
  if (text.startsWith('Blocked script execution in ')) return false;
  const fromWebview = /vscode-resource|webview/.test(message.location().url);
  return message.type() === 'error' && (fromWebview || namesExtension(text));
}
