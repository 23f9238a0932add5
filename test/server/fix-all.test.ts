import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { Editor } from './editor.ts';
import { applied, text } from './text.ts';

const uri = 'file:///library/soup.sop';
let editor: Editor;

beforeAll(() => {
  editor = new Editor();
});

afterAll(() => editor.end());

/** The text once everything that is safe to fix was fixed in one go. */
async function fixedAll(whole: string): Promise<string> {
  await editor.open(uri, whole);
  const start = { line: 0, character: 0 };
  const actions: readonly CodeAction[] = await editor.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [], only: ['source.fixAll.sop'] },
  });
  const changes = (actions[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return applied(
    whole,
    changes.flatMap(({ edits }) => edits as TextEdit[]),
  );
}

async function syntaxFindings(whole: string): Promise<readonly unknown[]> {
  await editor.open(uri, whole);
  const codes = (await editor.diagnostics(uri)).map(({ code }) => code);
  return codes.filter((code) => String(code).startsWith('syntax/'));
}

const slips = text`
  SOP: “Soup of the day 🍲”
  Responsible: "Dana Reyes"
  Purpose:"The guests get a hot soup"
  Trigger: A guest orders
  Status: 'active'
  Version: "1.3"
  Approved by: “Priya Nair”, Nov 1, 2026
  Last reviewed: "1 Nov 2026"
  Review date: 13/11/2026
  Complete Within: 4h of trigger
  Takes 30 mins

  ## Roles
    * "Cook"
    1. Waiter

  Sytems: "CRM",'Email'

  Steps:
  \t- "Cook": Stir the soup
  \t\twith: "Waiter"
  \t\ttimebox: two hours of trigger
  \t\tin:"CRM"
    •  Waiter: “Serve the soup”
      by: 48hrs before "Stir the soup"
      within: 1h30 of “Stir the soup”
      if late: go to "Stir the soup"

  Quality check:
    - “Waiter”: Ask whether it was hot
      within: 2 d
      if not confirmed: escalate to "Cook"

  Version history:
    - 1.3, "2026-11-01", "Dana Reyes": Hotter
    - 1.2, Oct 1, 2026, Dana Reyes: First version
`.replaceAll('\\t', '\t');

const mended = text`
  SOP: Soup of the day 🍲
  Owner: Dana Reyes
  Purpose: "The guests get a hot soup"
  Trigger: A guest orders
  Status: active
  Version: 1.3
  Approved by: Priya Nair, 2026-11-01
  Last reviewed: 2026-11-01
  Next review: 2026-11-13
  Complete Within: 4 hours of trigger
  Takes: 30 minutes

  Roles:
    - Cook
    - Waiter

  Systems: CRM,Email

  Steps:
    - Cook: Stir the soup
      with: Waiter
      within: 2 hours of trigger
      in: CRM
    - Waiter: Serve the soup
      by: 48 hours before Stir the soup
      within: 90 minutes of Stir the soup
      if late: go to Stir the soup

  Quality check:
    - Waiter: Ask whether it was hot
      within: 2 days
      if not confirmed: escalate to Cook

  History:
    - 1.3, 2026-11-01, Dana Reyes: Hotter
    - 1.2, 2026-10-01, Dana Reyes: First version
`;

test('a document full of slips is mended in one go, and nothing else in it changes', async () => {
  expect(await syntaxFindings(slips)).not.toEqual([]);
  expect(await fixedAll(slips)).toBe(mended);
  expect(await syntaxFindings(mended)).toEqual([]);
  expect(await fixedAll(mended)).toBe(mended);
});

test('line ends and a last line without one stay as they are', async () => {
  const windows = (whole: string) => whole.replaceAll('\n', '\r\n').trimEnd();
  expect(await fixedAll(windows(slips))).toBe(windows(mended));
});

test('what only a person can decide is left', async () => {
  const open = 'SOP: Soup\nNext review: 01/11/2026\nTakes: 30\n';
  expect(await fixedAll(open)).toBe(open);
});

test('thousands of slips are mended at once', async () => {
  const many = (line: string) => `SOP: Soup\nSteps:\n${line.repeat(4000)}`;
  const begun = performance.now();
  expect(await fixedAll(many('  * "Cook": Stir\n    within: 2h\n'))).toBe(
    many('  - Cook: Stir\n    within: 2 hours\n'),
  );
  expect(performance.now() - begun).toBeLessThan(10_000);
});
