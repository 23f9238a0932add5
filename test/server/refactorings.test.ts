import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, CreateFile, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { able, Editor } from './editor.ts';
import { organisation } from './fixtures.ts';
import { applied, text } from './text.ts';

const uri = 'file:///library/pack.sop';
let editor: Editor;

beforeAll(async () => {
  editor = new Editor({
    capabilities: {
      ...able,
      workspace: {
        ...able.workspace,
        workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
      },
    },
  });
  await editor.open('file:///library/organisation.sop', organisation);
  await editor.open('file:///library/check.sop', check);
});

afterAll(() => editor.end());

const check = text`
  SOP: Address check
  ID: ONB-030
  Owner: Dana Reyes
  Purpose: Packs arrive.
  Trigger: A pack is ready

  Roles:
    - Onboarding Lead

  Systems: Email

  Steps:
    - Onboarding Lead: Look the address up
      in: Email
      within: 1 hour of trigger
    - Onboarding Lead: Compare it with the contract
      within: 2 hours of Look the address up

  Quality check:
    - Onboarding Lead: Confirm that the address was compared
      within: 1 day of Compare it with the contract

  Exceptions:
    - if nobody knows the address: escalate to Onboarding Lead
`;

const procedure = text`
  SOP: Welcome pack
  ID: ONB-012
  Owner: Dana Reyes
  Purpose: Every new customer gets a personal welcome.
  Trigger: Contract signed
  Last reviewed: 2026-10-01
  Next review: 2027-01-01

  Roles:
    - Onboarding Coordinator
    - Onboarding Lead
      who: Dana Reyes on weekdays

  Systems: CRM, Email

  Inputs:
    - [Contract](contract.pdf)

  Steps:
    - Onboarding Coordinator: Pull the record
      in: CRM
      needs: Contract
      within: 4 hours of trigger
      output: Record
    - Onboarding Coordinator: Write the pack
      - Names
      - Dates
      - Photos
      needs: Record
      within: 1 day of Pull the record
      output: Pack
    # the lead reads each one
    - Onboarding Lead: Review the pack
      needs: Pack
      within: 4 hours of Write the pack
      if a correction is needed: go to Write the pack
    - Onboarding Coordinator: Check the address
      run: Address check
      within: 1 day of Review the pack
    - Onboarding Coordinator: Frank the letter
      only if: it goes by post
      within: 1 day of Check the address
    - Onboarding Coordinator: Send the pack
      in: Email
      needs: Pack
      within: 3 days of trigger
      if it comes back: go to Pull the record

  Quality check:
    - Onboarding Lead: Confirm that the pack has arrived
      within: 1 day of Send the pack
      if not confirmed: escalate to Onboarding Lead
`;

describe('a step', () => {
  test('moves up and down with all that belongs to it', async () => {
    const up = text`
      Steps:
        - Onboarding Coordinator: Pull the record
          in: CRM
          needs: Contract
          within: 4 hours of trigger
          output: Record
        # the lead reads each one
        - Onboarding Lead: Review the pack
          needs: Pack
          within: 4 hours of Write the pack
          if a correction is needed: go to Write the pack
        - Onboarding Coordinator: Write the pack
          - Names
    `;
    expect(await refactored('Review the pack', 'Move the step up')).toContain(up.trimEnd());
    expect(await refactored('Write the pack', 'Move the step down')).toContain(up.trimEnd());
  });

  test('moves among those of its branch', async () => {
    const nested =
      'SOP: x\nSteps:\n  - Cook: Stir\n    if it burns:\n      - Add water\n      - Stir again\n      stop\n';
    expect(await refactored('Stir again', 'Move the step up', nested)).toBe(
      nested.replace('      - Add water\n      - Stir again\n', '      - Stir again\n      - Add water\n'),
    );
    expect(await offered('Stir again', nested)).not.toContain('Move the step down');
  });

  test('moves without a last line end, and with those of two characters', async () => {
    const two = 'SOP: x\r\nSteps:\r\n  - Cook: Stir 🎉\r\n    in: Pot\r\n\r\n  - Cook: Taste';
    expect(await refactored('Taste', 'Move the step up', two)).toBe(
      'SOP: x\r\nSteps:\r\n  - Cook: Taste\r\n\r\n  - Cook: Stir 🎉\r\n    in: Pot',
    );
  });

  test('does not move to where it would be an error', async () => {
    const whole = 'SOP: x\nSteps:\n  - Cook: Stir\n  - Cook: Taste\n    finish\n';
    expect(await offered('Stir', whole)).not.toContain('Move the step down');
  });

  test('is split at a detail', async () => {
    expect(await refactored('- Dates', 'Begin a step of its own with “Dates”')).toContain(
      text`
        Steps:
          - Onboarding Coordinator: Pull the record
            in: CRM
            needs: Contract
            within: 4 hours of trigger
            output: Record
          - Onboarding Coordinator: Write the pack
            - Names
            needs: Record
            within: 1 day of Pull the record
            output: Pack
          - Onboarding Coordinator: Dates
            - Photos
      `,
    );
  });

  test('with a condition becomes a branch of the one before', async () => {
    const whole = procedure.replace('    within: 1 day of Check the address\n', '');
    expect(await refactored('Frank the letter', 'Make it a branch: if it goes by post', whole)).toContain(
      text`
        x
          - Onboarding Coordinator: Check the address
            run: Address check
            within: 1 day of Review the pack
            if it goes by post:
              - Onboarding Coordinator: Frank the letter
          - Onboarding Coordinator: Send the pack
      `.slice(2),
    );
    const taken = procedure.replace('run: Address check', 'if late: escalate to Onboarding Lead');
    expect(await offered('Frank the letter', taken)).not.toContain('Make it a branch: if it goes by post');
  });
});

describe('steps that are moved to an SOP of their own', () => {
  test('take owner, roles and all that they need with them; one step runs them', async () => {
    const { after, created } = await extracted(
      '  - Onboarding Coordinator: Write the pack',
      '  - Onboarding Coordinator: Check the address',
      procedure.replace('go to Pull the record', 'go to Write the pack'),
    );
    expect(created).toEqual({
      uri: 'file:///library/write-the-pack-and-1-more.sop',
      text: text`
        SOP: Write the pack and 1 more
        ID: ONB-031
        Owner: Dana Reyes
        Purpose: Every new customer gets a personal welcome.
        Trigger: “Pull the record” of ONB-012 is done
        Status: draft
        Last reviewed: 2026-10-01
        Next review: 2027-01-01

        Roles:
          - Onboarding Coordinator
          - Onboarding Lead
            who: Dana Reyes on weekdays

        Inputs:
          - Record

        Steps:
          - Onboarding Coordinator: Write the pack
            - Names
            - Dates
            - Photos
            needs: Record
            within: 1 day of trigger
            output: Pack
          # the lead reads each one
          - Onboarding Lead: Review the pack
            needs: Pack
            within: 4 hours of Write the pack
            if a correction is needed: go to Write the pack

        Quality check:
          - Onboarding Lead: Confirm the result of “Review the pack”
            within: 1 business day of Review the pack
            if not confirmed: escalate to Onboarding Lead
      `,
    });
    expect(after).toContain(
      text`
        x
            output: Record
          - Onboarding Coordinator: Write the pack and 1 more
            run: Write the pack and 1 more
            output: Pack
          - Onboarding Coordinator: Check the address
            run: Address check
            within: 1 day of Write the pack and 1 more
      `.slice(2),
    );
    expect(after).toContain('    if it comes back: go to Write the pack and 1 more\n');
    await isWithoutErrors(uri, after);
    await isWithoutErrors(created.uri, created.text);
  });

  test('begin with the trigger of the whole where they come first', async () => {
    const { after, created } = await extracted('Pull the record', 'Pull the record');
    expect(created.text).toContain('Trigger: Contract signed\n');
    expect(created.text).toContain('  - [Contract](contract.pdf)\n');
    expect(created.text).toContain('    within: 4 hours of trigger\n');
    expect(after).toContain(
      '  - Onboarding Coordinator: Pull the record\n    run: Pull the record\n    output: Record\n',
    );
  });

  test('name their role where those around them said it', async () => {
    const nested = procedure.replace(
      'if a correction is needed: go to Write the pack',
      'if a correction is needed:\n      - Mark the mistakes\n      - Write it again',
    );
    const { after, created } = await extracted('Mark the mistakes', 'Write it again', nested);
    expect(created.text).toContain(
      '\nSteps:\n  - Onboarding Lead: Mark the mistakes\n  - Onboarding Lead: Write it again\n',
    );
    expect(after).toContain(
      '      - Mark the mistakes and 1 more\n        run: Mark the mistakes and 1 more\n  - Onboarding Coordinator: Check',
    );
  });

  test('stay where the flow goes in or out in between', async () => {
    expect(await offered('Write the pack', procedure, 'Frank')).toContain(
      'Move the 4 steps to an SOP of their own',
    );
    const jump = procedure.replace('go to Pull the record', 'go to Review the pack');
    expect(await offered('Write the pack', jump, 'Frank')).not.toContain(
      'Move the 4 steps to an SOP of their own',
    );
    expect(await offered('Review the pack', procedure, 'run: Address')).not.toContain(
      'Move the 2 steps to an SOP of their own',
    );
  });

  test('need a place for the new file', async () => {
    await editor.open('untitled:Untitled-1', procedure);
    expect(await offered('Pull the record', procedure, undefined, 'untitled:Untitled-1')).not.toContain(
      'Move the step to an SOP of its own',
    );
    await editor.close('untitled:Untitled-1');
  });
});

describe('a procedure that a step runs', () => {
  test('is put in its place, with its checks, exceptions and names', async () => {
    const after = await refactored('run: Address check', 'Put the steps of “Address check” here');
    expect(after).toContain(
      text`
        x
          - Onboarding Lead: Look the address up
            in: Email
            within: 1 hour of Review the pack
          - Onboarding Lead: Compare it with the contract
            within: 2 hours of Look the address up
            within: 1 day of Review the pack
          - Onboarding Coordinator: Frank the letter
            only if: it goes by post
            within: 1 day of Compare it with the contract
      `.slice(2),
    );
    expect(after).toContain(
      text`
        x
            if not confirmed: escalate to Onboarding Lead
          - Onboarding Lead: Confirm that the address was compared
            within: 1 day of Compare it with the contract

        Exceptions:
          - if nobody knows the address: escalate to Onboarding Lead
      `.slice(2),
    );
    await isWithoutErrors(uri, after);
  });

  test('stays where it would end the whole, or where a step of it has the title of another', async () => {
    await editor.open('file:///library/check.sop', check.replace('in: Email', 'if it is known: finish'));
    expect(await offered('run: Address check')).not.toContain('Put the steps of “Address check” here');
    await editor.open('file:///library/check.sop', check.replaceAll('Look the address up', 'Send the pack'));
    expect(await offered('run: Address check')).not.toContain('Put the steps of “Address check” here');
    await editor.open('file:///library/check.sop', check);
  });
});

test('nothing is offered while one only moves about, and refactorings where only they are asked for', async () => {
  const at = rangeOf(procedure, 'Write the pack');
  await editor.open(uri, procedure);
  const start = { start: at.start, end: at.start };
  expect(await actions(start, { triggerKind: 2 })).toEqual([]);
  const moves = await actions(start, { only: ['refactor.move'] });
  expect(moves.map(({ title }) => title)).toEqual(['Move the step up', 'Move the step down']);
  expect(await actions(start, { only: ['quickfix'] })).toEqual([]);
});

function actions(range: unknown, context: object = {}, of = uri): Promise<readonly CodeAction[]> {
  return editor.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: of },
    range,
    context: { diagnostics: [], ...context },
  });
}

/** From a place in the text to another. */
function rangeOf(whole: string, from: string, to = from) {
  const position = (place: string) => {
    const before = whole.slice(0, whole.indexOf(place)).split('\n');
    if (!whole.includes(place)) throw new Error(`there is no ${place} in the text`);
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  return { start: position(from), end: position(to) };
}

async function offered(from: string, whole = procedure, to = from, of = uri): Promise<readonly string[]> {
  await editor.open(of, whole);
  const all = await actions(rangeOf(whole, from, to), { only: ['refactor'] }, of);
  return all.map(({ title }) => title);
}

async function chosen(from: string, title: string | RegExp, whole: string, to = from): Promise<CodeAction> {
  await editor.open(uri, whole);
  const all = await actions(rangeOf(whole, from, to), { only: ['refactor'] });
  const found = all.find((each) => each.title.match(title));
  if (found === undefined) throw new Error(`only ${all.map((each) => each.title).join(', ')}`);
  return found;
}

async function refactored(from: string, title: string, whole = procedure): Promise<string> {
  const { edit } = await chosen(from, title, whole);
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return applied(whole, (change?.edits ?? []) as TextEdit[]);
}

async function extracted(from: string, to: string, whole = procedure) {
  const { edit } = await chosen(from, /of (?:its|their) own$/, whole, to);
  const [create, written, change] = (edit?.documentChanges ?? []) as [
    CreateFile,
    TextDocumentEdit,
    TextDocumentEdit,
  ];
  expect(create.kind).toBe('create');
  expect(written.textDocument.uri).toBe(create.uri);
  return {
    after: applied(whole, change.edits as TextEdit[]),
    created: { uri: create.uri, text: applied('', written.edits as TextEdit[]) },
  };
}

async function isWithoutErrors(of: string, whole: string): Promise<void> {
  await editor.open(of, whole);
  const errors = (await editor.diagnostics(of)).filter(({ severity }) => severity === 1);
  expect(errors.filter(({ code }) => code !== 'run-unknown' && code !== 'link-broken')).toEqual([]);
}
