import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { kickOff, organisation, pack } from './fixtures.ts';
import { changedLines, Library } from './library.ts';
import { more, tracker, workflow } from './naming.ts';
import { text } from './text.ts';

const texts = { organisation, more, 'kick-off': kickOff, pack, workflow, tracker };
let library: Library;

beforeAll(async () => {
  library = await Library.open(texts);
});

afterAll(() => library.end());

describe('renaming', () => {
  test('a person, in all files', async () => {
    expect(await renamed('organisation', '- Dana| Reyes', 'Dana Weber')).toEqual({
      organisation: ['- Dana Weber'],
      more: ['backup: Dana Weber'],
      'kick-off': ['Owner: Dana Weber'],
      pack: ['Owner: Dana Weber'],
      workflow: ['Owner: Dana Weber', '- 1.0, 2026-08-01, Dana Weber: First version'],
    });
  });

  test('a role, from a step of any procedure', async () => {
    expect(await renamed('pack', '- Onboarding| Coordinator: Pull', 'Guide')).toEqual({
      organisation: ['role: Guide', 'role: Guide', '- Guide'],
      pack: ['- Guide', '- Guide: Pull the customer record', '- Guide: Hold the kick-off'],
      workflow: ['- Guide: Welcome the customer'],
    });
  });

  test('a system in a list, and nothing else of the list', async () => {
    expect(await renamed('organisation', '- C|RM', 'Sales Cloud')).toEqual({
      organisation: ['- Sales Cloud'],
      pack: ['Systems: Sales Cloud, Email', 'in: Sales Cloud'],
    });
  });

  test('a document by its title, where it is named by that', async () => {
    expect(await renamed('kick-off', 'SOP: Kick|-off meeting', 'First meeting')).toEqual({
      'kick-off': ['SOP: First meeting'],
      pack: ['run: First meeting'],
    });
  });

  test('a document by its ID, where it is named by that', async () => {
    expect(await renamed('workflow', 'run: ONB|-020', 'ONB-021')).toEqual({
      'kick-off': ['ID: ONB-021'],
      workflow: ['run: ONB-021, Send the minutes'],
    });
  });

  test('a step, in its own document and where another runs from it on', async () => {
    expect(await renamed('kick-off', 'Send| the minutes', 'Write to all')).toEqual({
      'kick-off': ['- Onboarding Lead: Write to all'],
      workflow: ['run: ONB-020, Write to all'],
    });
  });

  test('a step from the line that goes to it', async () => {
    const { pack: lines = [] } = await renamed('pack', 'bounces: go to Pull| the', 'Fetch the record');
    expect(lines).toEqual([
      '- Onboarding Coordinator: Fetch the record',
      'within: 4 hours of Fetch the record',
      'if a correction is needed: go to Fetch the record',
      '- if the email bounces: go to Fetch the record',
    ]);
  });

  test('a stage, in metrics and trackers', async () => {
    expect(await renamed('workflow', 'Coordinator: Welcome| the', 'Say hello')).toEqual({
      workflow: [
        '- Onboarding Coordinator: Say hello',
        '- Time to a welcome: from Run the kick-off to Say hello, target 3 days',
      ],
      tracker: ['Stage: Say hello'],
    });
  });

  test('a variant of a workflow, and what a step leaves behind', async () => {
    expect(await renamed('tracker', 'Variants: S|MB', 'Small')).toEqual({
      workflow: ['Variants: Enterprise, Small'],
      tracker: ['Variants: Small'],
    });
    expect(await renamed('pack', 'output: Cust|omer', 'Record of the customer')).toEqual({
      pack: [
        'output: Record of the customer',
        'needs: Record of the customer',
        'handover: Record of the customer to Onboarding Lead',
      ],
    });
  });

  test('changes case and blanks too, and takes blanks around the new name for a slip', async () => {
    expect(await renamed('organisation', '- C|RM', '  Crm ')).toEqual({
      organisation: ['- Crm'],
      pack: ['Systems: Crm, Email', 'in: Crm'],
    });
  });

  test('an ID in the title of a step goes along', async () => {
    const other = text`
      SOP: x
      Steps:
        - Cook: Do as ONB-020 says
        - Cook: Taste
          if bland: go to Do as ONB-020 says
    `;
    await library.editor.open('file:///library/other.sop', other);
    const edit = await library.ask<WorkspaceEdit>('textDocument/rename', {
      ...library.at('kick-off', 'ID: ONB|-020'),
      newName: 'MTG-1',
    });
    const changed = JSON.stringify(edit.documentChanges).match(/other\.sop/g);
    expect(changed).toHaveLength(1);
    expect(JSON.stringify(edit).match(/MTG-1/g)).toHaveLength(4);
    await library.editor.close('file:///library/other.sop');
  });

  test('what stands around a name stays', async () => {
    const marked = pack.replace('needs: Customer record', 'needs: [Customer record](record.md)');
    const own = await Library.open({ pack: marked });
    const edit = await own.ask<WorkspaceEdit>('textDocument/rename', {
      ...own.at('pack', 'output: Cust|omer'),
      newName: 'Notes',
    });
    expect(own.after(edit).pack).toContain('needs: [Notes](record.md)\n');
    await own.end();
  });
});

describe('before a rename', () => {
  test('the name under the cursor is marked, and no more', async () => {
    expect(await prepared('workflow', 'run: ONB-020, Se|nd')).toBe('Send the minutes');
    expect(await prepared('workflow', 'run: ON|B-020')).toBe('ONB-020');
    expect(await prepared('pack', 'Systems: CRM, Em|ail')).toBe('Email');
    expect(await prepared('pack', 'record to Onboarding| Lead')).toBe('Onboarding Lead');
  });

  test('it is said that prose has no name', async () => {
    expect(await refusal('pack', 'Every |new')).toMatch(/^Nothing here can be renamed\. Put the cursor on /);
  });

  test('it is said what nothing is known by, and what to do first', async () => {
    const own = await Library.open({ x: 'SOP: x\nOwner: Dana Reyes\nSteps:\n  - Cook: Stir\n' });
    await expect(own.ask('textDocument/prepareRename', own.at('x', '- Co|ok'))).rejects.toThrow(
      'Nothing is known by the name “Cook”, so that nobody can tell where else it is meant. Add the role to “Roles:” first.',
    );
    await own.end();
  });
});

describe('a new name is refused', () => {
  const role = ['pack', '- Onboarding| Coordinator: Pull'] as const;
  const step = ['pack', 'Coordinator: Pull| the'] as const;

  test('that is empty, or has what nobody sees', async () => {
    expect(await refusal(...role, ' ')).toBe('A name needs at least one letter. Type the new name.');
    expect(await refusal(...role, 'Gu\u200bide')).toMatch(
      /^The new name has a character that nobody sees \(U\+200B/,
    );
  });

  test('in quotes or with signs of Markdown', async () => {
    expect(await refusal(...role, '"Guide"')).toBe('Names stand without quotes here. Write “Guide”.');
    expect(await refusal(...step, 'Pull *all*')).toMatch(/would be read as “Pull all”\. Leave them out\.$/);
  });

  test('that something of the sort has', async () => {
    expect(await refusal(...role, 'customer sponsor')).toMatch(
      /^There is a role called “customer sponsor” already/,
    );
    expect(await refusal(...step, 'Review the pack')).toMatch(
      /^There is a step called “Review the pack” already in “Welcome pack”/,
    );
    expect(await refusal('kick-off', 'SOP: Kick|-off meeting', 'Welcome pack')).toMatch(
      /^There is a document called “Welcome pack” already/,
    );
    expect(await refusal('kick-off', 'ID: ONB|-020', 'ONB-012')).toMatch(
      /^There is a document called “ONB-012”/,
    );
    expect(await refusal('pack', 'Systems: C|RM', 'email')).toMatch(
      /^There is a system called “email” already/,
    );
    expect(await refusal('organisation', '- Dana| Reyes', 'Omar Haddad')).toMatch(
      /^There is a person called/,
    );
  });

  test('with a comma where commas part names', async () => {
    expect(await refusal('pack', 'Systems: C|RM', 'Sales, Cloud')).toBe(
      'With that name, line 14 of “Welcome pack” would mean something else than before. A comma separates names: choose one without.',
    );
  });

  test('with a colon where it would end the role', async () => {
    expect(await refusal(...role, 'Guide: first')).toMatch(/A colon ends a name: choose one without\.$/);
  });

  test('that is a word of the language', async () => {
    expect(await refusal(...role, 'within')).toMatch(/would mean something else than before\./);
    expect(await refusal(...role, 'in parallel')).not.toBe('');
  });

  test('that another line names already, although nothing is known by it', async () => {
    const own = await Library.open({
      x: 'SOP: x\nRoles:\n  - Cook\nSteps:\n  - Cook: Stir\n  - Chef: Taste\n',
    });
    const params = { ...own.at('x', '- Co|ok: Stir'), newName: 'Chef' };
    await expect(own.ask('textDocument/rename', params)).rejects.toThrow(
      'With that name, line 6 of “x” would mean something else than before. Choose another name.',
    );
    await own.end();
  });

  test('where nobody can tell which of two things is meant', async () => {
    const own = await Library.open({
      x: 'SOP: x\nSteps:\n  - A: Stir\n  - A: Stir\n  - A: Taste\n    if bland: go to Stir\n',
    });
    const params = { ...own.at('x', 'A: St|ir'), newName: 'Beat' };
    await expect(own.ask('textDocument/rename', params)).rejects.toThrow(
      '“Stir” in line 6 of “x” may be any of 2 steps of that name. Write there which one is meant before you rename it.',
    );
    await own.end();
  });

  test('that is no id of a step, with the words of the check', async () => {
    const own = await Library.open({
      x: 'SOP: x\nSteps:\n  - A: Stir\n    id: stir\n  - A: Taste\n    if bland: go to stir\n',
    });
    const at = own.at('x', 'id: st|ir');
    await expect(own.ask('textDocument/rename', { ...at, newName: 'two words' })).rejects.toThrow(
      /^“two words” cannot be the id of a step\./,
    );
    const edit = await own.ask<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'beat' });
    expect(changedLines(own.texts.get('x') ?? '', own.after(edit).x ?? '')).toEqual([
      'id: beat',
      'if bland: go to beat',
    ]);
    await own.end();
  });
});

/** The lines that a rename changes, as they are then, by document. */
async function renamed(
  name: string,
  marked: string,
  newName: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const params = { ...library.at(name, marked), newName };
  const after = library.after(await library.ask<WorkspaceEdit>('textDocument/rename', params));
  return Object.fromEntries(
    Object.entries(after).map(([each, text]) => [each, changedLines(library.texts.get(each) ?? '', text)]),
  );
}

async function prepared(name: string, marked: string): Promise<string> {
  const at = library.at(name, marked);
  const { range, placeholder } = await library.ask<{ range: Range; placeholder: string }>(
    'textDocument/prepareRename',
    at,
  );
  const line = (library.texts.get(name) ?? '').split('\n')[range.start.line] ?? '';
  expect(line.slice(range.start.character, range.end.character)).toBe(placeholder);
  return placeholder;
}

/** What is said to the person who asks for a rename. */
async function refusal(name: string, marked: string, newName?: string): Promise<string> {
  const method = newName === undefined ? 'textDocument/prepareRename' : 'textDocument/rename';
  try {
    await library.ask(method, { ...library.at(name, marked), newName });
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}
