import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { Editor } from './editor.ts';
import { kickOff, organisation, pack } from './fixtures.ts';
import { withCursor } from './text.ts';

const uri = 'file:///library/pack.sop';
let editor: Editor;

beforeAll(async () => {
  editor = new Editor();
  await editor.open('file:///library/organisation.sop', organisation);
  await editor.open('file:///library/kick-off.sop', kickOff);
});

afterAll(() => editor.end());

describe('the language itself', () => {
  test('a field, with an example', async () => {
    expect(await explained(packWith('Owner:', 'Ow|ner:'))).toBe(
      '**Owner**\n\nThe one person who answers for this document being right and current.\n\n' +
        '*Every document of this kind has it.*\n\n```sop\nOwner: Dana Reyes\n```',
    );
  });

  test('a section, a kind of document, a word that leads the flow', async () => {
    expect(await explained(packWith('Steps:', 'Ste|ps:'))).toContain('The work, in order');
    expect(await explained(packWith('SOP:', '|SOP:'))).toContain('A standard operating procedure');
    expect(await explained(packWith('if late', 'i|f late'))).toContain(
      'The first condition that holds is taken',
    );
  });

  test('the field of that place, where two have the same name', async () => {
    expect(await explained('Tracker: x\nMilestones:\n  - Go-live\n    stat|us: completed')).toContain(
      'to come, in progress',
    );
    expect(await explained('SOP: x\nSta|tus: draft')).toContain('draft, in review');
  });
});

describe('names', () => {
  test('a person', async () => {
    expect(await explained(packWith('Owner: Dana', 'Owner: D|ana'))).toBe(
      '**Dana Reyes**  \nOnboarding Lead  \nemail: dana.reyes@acme.example  \nOwner of ONB-020, ONB-012',
    );
  });

  test('a role, with those who hold it today', async () => {
    const coordinator = packWith('  - Onboarding Coordinator: Pull', '  - Onb|oarding Coordinator: Pull');
    expect(await explained(coordinator)).toBe('**Onboarding Coordinator**  \nHeld by Omar Haddad');
  });

  test('a system, told of once', async () => {
    expect(await explained(packWith('in: CRM', 'in: CR|M'))).toBe(
      '**CRM**  \nlink: https://crm.acme.example',
    );
  });

  test('another procedure, with its owner and the state of its review', async () => {
    expect(await explained(packWith('run: Kick-off', 'run: Kick|-off'))).toBe(
      '**Kick-off meeting**  \nONB-020  \nowner: Dana Reyes  \nactive, version 1.2  \nnext review: 2026-11-01, 15 days ago  \n  \n' +
        'Both sides know the goals.',
    );
  });

  test('the step that a branch leads to', async () => {
    expect(await explained(packWith('go to Pull', 'go to P|ull'))).toBe(
      '**1 Pull the customer record**  \nOnboarding Coordinator  \nwithin: 4 hours of trigger  \nIn Welcome pack',
    );
  });

  test('what a step leaves behind', async () => {
    expect(await explained(packWith('needs: Customer', 'needs: Cus|tomer'))).toContain(
      'Output of step 1 Pull the customer record',
    );
  });

  test('nothing in a document becomes markup', async () => {
    const trick = 'Organisation: x\n\nSystems:\n  - [CRM](command:evil) <b>*bold*</b>';
    await editor.open('file:///library/trick.sop', trick);
    const position = { line: 3, character: 6 };
    const at = { textDocument: { uri: 'file:///library/trick.sop' }, position };
    const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', at);
    expect((hover.contents as MarkupContent).value).toBe(
      '**\\[CRM\\](command:evil) \\<b\\>\\*bold\\*\\</b\\>**',
    );
    await editor.close('file:///library/trick.sop');
  });
});

describe('times', () => {
  test('a day', async () => {
    expect(await explained(packWith('Next review: 2027', 'Next review: 2|027'))).toBe('Friday, in 46 days');
    expect(await explained('SOP: x\nEffective: 2026-11-15|')).toBe('Sunday, 1 day ago');
    expect(await explained('SOP: x\nEffective: 2026-02-30|')).toBeUndefined();
  });

  test('a day of a tracker, counted from its first', async () => {
    const tracker = 'Tracker: x\nStarted: 2026-10-20\nMilestones:\n  - Go-live\n    due: day| 26';
    expect(await explained(tracker)).toBe('Day 26 is 2026-11-14: Saturday, 2 days ago');
  });

  test('a time-box', async () => {
    expect(await explained(packWith('within: 4 hours of trigger', 'within: 4 |hours of trigger'))).toBe(
      'Done at most 4 hours after the trigger: Contract signed. When the work begins today, that is by Monday 2026-11-16.',
    );
    expect(await explained(packWith('within: 24 hours', 'within: 24| hours'))).toBe(
      'Done at most 24 hours after step 3, Hold the kick-off, has ended. When the work begins today, that is by Tuesday 2026-11-24.',
    );
    expect(
      await explained('SOP: x\nSteps:\n  - Cook: Stir\n    within: 2| business days of trigger, for SMB'),
    ).toBe(
      'Done at most 2 business days after trigger. For SMB only. Business days are Monday to Friday. When the work begins today, that is by Wednesday 2026-11-18.',
    );
    expect(await explained('SOP: x\nSteps:\n  - Cook: Stir\n    within: 2| days of the full moon')).toBe(
      'Done at most 2 days after the full moon.',
    );
  });
});

test('the title tells how complete the procedure is, and what to add first', async () => {
  await vi.waitFor(async () => {
    const told = await explained(
      'SOP: Soup| of the day\nSteps:\n  - Cook: Stir\n    within: 5 minutes of trigger\n',
    );
    expect(told).toMatch(/^\*\*Completeness \d+ of 100\*\* {2}\nownership \d+, currency 0, steps \d+, /);
    expect(told?.split('\n- ')).toHaveLength(4);
    // What to do stands in the findings, which an editor shows in the same place.
    expect(told).toContain('\n- 7 more: A quality check\n');
  });
  expect(await explained('Tracker: A customer|\nRisk: green\n')).toBeUndefined();
});

test('a rule that a comment silences tells what it is for', async () => {
  const told = await explained('SOP: x\n# sop-ignore role-un|used: kept for the audit\nRoles: Cook\n');
  expect(told).toMatch(/^\*\*A role that has nothing to do\*\*\n\n.+\n\nMore: `sop explain role-unused`$/);
  expect(await explained('SOP: x\n# sop-ignore syntax/ta|b: as it came\nOwner: x\n')).toContain(
    'More: `sop explain syntax/tab`',
  );
  expect(await explained('SOP: x\n# sop-ignore no-such-rul|e: y\nOwner: x\n')).toBeUndefined();
});

test('prose has nothing to explain', async () => {
  expect(await explained(packWith('Every new', 'Every |new'))).toBeUndefined();
});

test('the words that are explained are marked, emoji and all', async () => {
  const { text, position } = withCursor(
    'SOP: 🎉\r\nSteps:\r\n  - Cook: 🎉 Stir\r\n  - Cook: Taste\r\n    if 🎉: go to 🎉 S|tir\r\n',
  );
  await editor.open(uri, text);
  const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri },
    position,
  });
  expect(hover.range).toEqual({ start: { line: 4, character: 17 }, end: { line: 4, character: 24 } });
});

async function explained(marked: string): Promise<string | undefined> {
  const { text, position } = withCursor(marked);
  await editor.open(uri, text);
  const hover = await editor.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri },
    position,
  });
  return (hover?.contents as MarkupContent | undefined)?.value;
}

function packWith(place: string, marked: string): string {
  if (!pack.includes(place)) throw new Error(`the fixture has no ${place}`);
  return pack.replace(place, () => marked);
}
