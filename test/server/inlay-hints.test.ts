import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InlayHint } from 'vscode-languageserver';
import { able, Editor } from './editor.ts';
import { organisation, pack } from './fixtures.ts';
import { applied, text } from './text.ts';

const uri = 'file:///library/pack.sop';
const none = { stepNumbers: false, roleHolders: false, timeBoxDates: false };
let editor: Editor;

beforeEach(() => {
  editor = new Editor({ capabilities: { ...able, workspace: { ...able.workspace, configuration: false } } });
});

afterEach(() => editor.end());

describe('step numbers', () => {
  test('stand before each step, as readers see them', async () => {
    await settings({ ...none, stepNumbers: true });
    const whole = text`
      SOP: Soup

      Steps:
        - Cook: Stir
          if it burns:
            - Add water
            - Cook: Stir again
        - Cook: Taste

      Quality check:
        - Chef: Taste too

      Exceptions:
        - if the gas is off:
          - Call the landlord
          stop
    `;
    expect(await shown(whole)).toBe(
      text`
        SOP: Soup

        Steps:
          - [1 ]Cook: Stir
            if it burns:
              - [1.1 ]Add water
              - [1.2 ]Cook: Stir again
          - [2 ]Cook: Taste

        Quality check:
          - [Q1 ]Chef: Taste too

        Exceptions:
          - if the gas is off:
            - [E1.1 ]Call the landlord
            stop
      `,
    );
  });

  test('count on in the lines that an editor shows', async () => {
    await settings({ ...none, stepNumbers: true });
    const whole = 'SOP: Soup\nSteps:\n  - Cook: Stir\n  - Cook: Taste\n';
    await editor.open(uri, whole);
    const hints = await hintsIn({ start: { line: 3, character: 0 }, end: { line: 3, character: 5 } });
    expect(hints.at(-1)?.label).toBe('2');
    expect(hints.map(({ position }) => position.line)).not.toContain(0);
  });

  test('are none in other kinds of document', async () => {
    await settings({ ...none, stepNumbers: true });
    expect(await shown(organisation)).toBe(organisation);
  });
});

describe('the holder of a role', () => {
  beforeEach(async () => {
    await editor.open('file:///library/organisation.sop', organisation);
    await settings({ ...none, roleHolders: true });
  });

  test('stands behind it in the list of roles, once', async () => {
    const lines = (await shown(pack)).split('\n').filter((line) => line.includes('['));
    expect(lines).toEqual([
      '  - Onboarding Coordinator[ (Omar Haddad)]',
      '  - Onboarding Lead[ (Dana Reyes)]',
    ]);
  });

  test('stands behind it in a list on one line', async () => {
    const whole = 'SOP: x\nRoles: Onboarding Lead, Cook\n\nSteps:\n  - Onboarding Lead: Stir\n';
    expect(await shown(whole)).toBe(whole.replace('Lead,', 'Lead[ (Dana Reyes)],'));
  });

  test('stands where it does a step, takes over or receives, if there is no such list', async () => {
    const unlisted = pack.replace(/\nRoles:\n(?: .*\n)*/, '');
    const lines = (await shown(unlisted)).split('\n').filter((line) => line.includes('['));
    expect(lines).toEqual([
      '  - Onboarding Coordinator[ (Omar Haddad)]: Pull the customer record',
      '  - Onboarding Lead[ (Dana Reyes)]: Review the pack',
      '  - Onboarding Coordinator[ (Omar Haddad)]: Hold the kick-off',
      '    handover: Customer record to Onboarding Lead[ (Dana Reyes)]',
      '    if late: escalate to Onboarding Lead[ (Dana Reyes)]',
      '  - Onboarding Lead[ (Dana Reyes)]: Confirm that the customer has the pack',
      '    if not confirmed: escalate to Onboarding Lead[ (Dana Reyes)]',
    ]);
  });

  test('leads to where the organisation names the person', async () => {
    await editor.open(uri, 'SOP: x\nSteps:\n  - Onboarding Lead: Stir\n');
    const [hint] = await hintsIn();
    expect(hint?.label).toContainEqual({
      value: 'Dana Reyes',
      location: {
        uri: 'file:///library/organisation.sop',
        range: { start: { line: 3, character: 4 }, end: { line: 3, character: 14 } },
      },
    });
  });

  test('follows the organisation', async () => {
    await editor.open(uri, 'SOP: x\nSteps:\n  - Onboarding Lead: Stir\n');
    await editor.change('file:///library/organisation.sop', {
      text: organisation.replace('role: Onboarding Coordinator', 'role: Onboarding Lead'),
    });
    expect(flat((await hintsIn())[0])).toBe(' (Dana Reyes, Omar Haddad)');
    await editor.change('file:///library/organisation.sop', {
      text: `${organisation.replaceAll('role: Onboarding Coordinator', 'role: Onboarding Lead').replace('    until: 2026-09-30\n', '')}`,
    });
    expect(flat((await hintsIn())[0])).toBe(' (3 people)');
  });
});

describe('dates', () => {
  const whole = text`
    SOP: Claim
    Complete within: 10 days of the accident

    Steps:
      - Clerk: Photograph the damage
        within: 20 hours of the accident
      - Clerk: Collect the offers
        within: 3 business days of Photograph the damage
      - Clerk: Send the claim
        within: 1 day
        within: 2 days of trigger, for Cars
      - Clerk: Wait for the answer
        window: day 5 to day 21
      - Clerk: File it
        within: 1 day of the first full moon
  `;

  test('are none unless they are asked for', async () => {
    await settings(undefined);
    expect(await shown(whole)).not.toContain('2026-');
  });

  test('are those on which time-boxes end when the work begins today', async () => {
    await settings({ ...none, timeBoxDates: true });
    expect((await shown(whole)).split('\n').filter((line) => line.includes('['))).toEqual([
      'Complete within: 10 days of the accident[ Thu 2026-11-26]',
      '    within: 20 hours of the accident[ Mon 2026-11-16]',
      '    within: 3 business days of Photograph the damage[ Thu 2026-11-19]',
      '    within: 1 day[ Fri 2026-11-20]',
      '    within: 2 days of trigger, for Cars[ Wed 2026-11-18]',
      '    window: day 5 to day 21[ Fri 2026-11-20 to Sun 2026-12-06]',
    ]);
  });

  test('count from the day that is set', async () => {
    await settings({ ...none, timeBoxDates: true, start: '2027-01-01' });
    expect(await shown(whole)).toContain('10 days of the accident[ Mon 2027-01-11]');
    await settings({ ...none, timeBoxDates: true, start: 'tomorrow' });
    expect(await shown(whole)).toContain('10 days of the accident[ Thu 2026-11-26]');
  });

  test('of a tracker count from its own first day', async () => {
    await settings({ ...none, timeBoxDates: true, start: '2027-01-01' });
    const tracker = 'Tracker: x\nStarted: 2026-10-20\nMilestones:\n  - Go-live\n    due: day 26\n';
    expect(await shown(tracker)).toBe(`${tracker.trimEnd()}[ Sat 2026-11-14]\n`);
  });

  test('that no calendar has are left out', async () => {
    await settings({ ...none, timeBoxDates: true });
    const far =
      'SOP: x\nSteps:\n  - Cook: Stir\n    within: 99999999999 weeks of trigger\n    window: day 1 to day 99999999999\n';
    expect(await shown(far)).toBe(far);
  });
});

describe('what the user has set', () => {
  test('is asked of an editor that answers, and the hints are shown anew', async () => {
    let asked = 0;
    const answering = new Editor({
      capabilities: {
        ...able,
        workspace: { ...able.workspace, configuration: true, inlayHint: { refreshSupport: true } },
      },
    });
    const refreshed = new Promise<void>((resolve) => {
      answering.connection.onRequest('workspace/inlayHint/refresh', () => resolve());
    });
    answering.connection.onRequest('workspace/configuration', ({ items }) => {
      asked += items.length;
      return [{ inlayHints: none }];
    });
    await answering.open(uri, 'SOP: x\nSteps:\n  - Cook: Stir\n');
    await refreshed;
    expect(asked).toBe(1);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const params = { textDocument: { uri }, range };
    expect(await answering.connection.sendRequest('textDocument/inlayHint', params)).toEqual([]);
    await answering.end();
  });
});

async function settings(inlayHints: unknown): Promise<void> {
  await editor.initialized;
  await editor.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { sop: { inlayHints } },
  });
}

function hintsIn(range?: unknown): Promise<readonly InlayHint[]> {
  const all = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  return editor.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri },
    range: range ?? all,
  });
}

/** The text with each hint in brackets. */
async function shown(whole: string): Promise<string> {
  await editor.open(uri, whole);
  const hints = await hintsIn();
  return applied(
    whole,
    hints.map((hint) => ({
      range: { start: hint.position, end: hint.position },
      newText: `[${flat(hint)}]`,
    })),
  );
}

function flat(hint: InlayHint | undefined): string {
  const { label = '', paddingLeft, paddingRight } = hint ?? {};
  const value = typeof label === 'string' ? label : label.map((part) => part.value).join('');
  return `${paddingLeft ? ' ' : ''}${value}${paddingRight ? ' ' : ''}`;
}
