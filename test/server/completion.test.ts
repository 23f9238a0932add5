import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  CompletionParams,
  TextEdit,
} from 'vscode-languageserver';
import { able, Editor } from './editor.ts';
import { kickOff, organisation, pack } from './fixtures.ts';
import { applied, text, withCursor } from './text.ts';

const uri = 'file:///library/pack.sop';
let editor: Editor;

beforeAll(async () => {
  editor = await editorWithOthers();
});

afterAll(async () => {
  await editor.end();
});

describe('at document level', () => {
  test('a file without a header begins as one of the four kinds of document', async () => {
    expect(await labels('|')).toEqual([
      'New SOP',
      'SOP',
      'New Workflow',
      'Workflow',
      'New Tracker',
      'Tracker',
      'New Organisation',
      'Organisation',
    ]);
  });

  test('a whole document has the day of its first review', async () => {
    const written = await accept('|', 'New SOP');
    expect(written).toContain('Status: draft\nNext review: 2027-02-16\n');
    expect(written).toContain(
      'Steps:\n  - [TODO Role]: [TODO What is done first]\n    within: [4 hours] of trigger\n',
    );
  });

  test('a whole document is one: nothing in it is not the language', async () => {
    const simple = await editorWithOthers({});
    for (const kind of ['SOP', 'Workflow', 'Tracker', 'Organisation']) {
      await simple.open(uri, '');
      const at = { textDocument: { uri }, position: { line: 0, character: 0 } };
      const items = await simple.connection.sendRequest<CompletionItem[]>('textDocument/completion', at);
      await simple.open(
        uri,
        items.find(({ label }) => label === `New ${kind}`)?.textEdit?.newText ?? 'nothing',
      );
      const codes = (await simple.diagnostics(uri)).map(({ code }) => String(code));
      expect(codes.filter((code) => code.startsWith('syntax/'))).toEqual([]);
    }
    await simple.end();
  });

  test('what the document cannot do without comes first, what is there already does not come', async () => {
    const offered = await labels('SOP: Welcome pack\nOwner: Dana Reyes\n|\n');
    expect(offered.slice(0, 6)).toEqual([
      'Purpose',
      'Trigger',
      'Next review',
      'Steps',
      'Quality check',
      'ID',
    ]);
    expect(offered).not.toContain('Owner');
  });

  test('what may stand twice comes again, at the end', async () => {
    const offered = await labels('SOP: x\nApproved by: Dana Reyes, 2026-11-01\n|');
    expect(offered.at(-1)).toBe('Approved by');
  });

  test('each kind has its own', async () => {
    expect(await labels('Tracker: Northwind\n|')).toContain('Follows');
    expect(await labels('Organisation: Acme\n|')).toEqual(['Roles', 'Systems', 'People']);
    expect(await labels('Workflow: Onboarding\n|')).toContain('Stages');
  });

  test('a section is begun with its first line', async () => {
    expect(await accept('SOP: x\nSte|', 'Steps')).toBe('SOP: x\nSteps:\n  - [Role]: [What is done first]▌');
  });

  test('a key that has its colon is exchanged without a second one', async () => {
    expect(await accept('SOP: x\nOw|: Dana Reyes', 'Owner')).toBe('SOP: x\nOwner: Dana Reyes');
  });

  test('what people call it leads to it, a sentence to nothing that could take its place', async () => {
    const offered = async (typed: string) =>
      (await complete(`SOP: x\n${typed}|`)).map(({ label, filterText }) => [label, filterText]);
    expect(await offered('resp')).toContainEqual(['Owner', 'responsible']);
    expect(await offered('review')).toContainEqual(['Next review', 'Next review']);
    expect(await offered('Next re')).toEqual([['Next review', 'Next review']]);
    expect(await offered('owner Ines Duarte')).toEqual([]);
    expect(await labels(packWith('      in: CRM\n', '      Lock the door|\n'))).toEqual([]);
    expect(await labels('Nora|')).toEqual([]);
    expect(await labels('wor|')).toEqual(['New Workflow', 'Workflow']);
  });

  test('each says what it is for', async () => {
    const owner = await item('SOP: x\n|', 'Owner');
    expect(owner.documentation).toEqual({
      kind: 'markdown',
      value: expect.stringContaining('The one person who answers for this document being right and current.'),
    });
  });
});

describe('in a step', () => {
  test('fields that are missing come before those that may stand again; branches and targets come last', async () => {
    const offered = await labels(packWith('      in: CRM\n', '      |\n      in: CRM\n'));
    expect(offered.slice(0, 3)).toEqual(['with', 'consult', 'inform']);
    expect(offered).not.toContain('in');
    expect(offered.indexOf('output')).toBeGreaterThan(offered.indexOf('automation'));
    expect(offered.slice(-7)).toEqual([
      'if late',
      'if',
      'go to',
      'escalate to',
      'continue',
      'stop',
      'finish',
    ]);
  });

  test('a field is written with its colon', async () => {
    expect(await accept(packWith('in: CRM', 'wi|'), 'within')).toContain('record\n    within: \n');
  });

  test('a stage of a workflow needs a time-box, an output, a quality bar and a handover first', async () => {
    const offered = await labels('Workflow: x\n\nStages:\n  - Sales: Hand over\n    |');
    expect(offered.slice(0, 4)).toEqual(['within', 'output', 'quality bar', 'handover']);
  });

  test('a detail takes no fields, nor does text that goes on', async () => {
    expect(await labels('SOP: x\nSteps:\n  - Cook: Discard\n    note: It is warm\n      and |')).toEqual([]);
    expect(await labels('SOP: x\nSteps:\n  - Cook: Discard\n    - Expired\n      |')).toEqual([]);
  });

  test('a blank that indents a line asks for nothing', async () => {
    const typed = { triggerKind: 2, triggerCharacter: ' ' } as const;
    expect(await complete(packWith('in: CRM', '|'), typed)).toEqual([]);
    expect(await complete(packWith('in: CRM', 'in: |'), typed)).toHaveLength(2);
  });

  test('prose, fences and Markdown are left in peace', async () => {
    expect(await labels('SOP: x\nSteps:\n  - Cook: Print\n    ```\n    lpr |\n    ```\n')).toEqual([]);
    expect(await labels('SOP: x\nBackground:\n  Customers |\n')).toEqual([]);
    expect(await labels('SOP: x\nPurpose: Every |\n')).toEqual([]);
  });
});

describe('after a dash', () => {
  test('a step begins with a role: those of the document, then those of the organisation', async () => {
    expect(await labels(packWith('  - Onboarding Lead: Review the pack', '  - |'))).toEqual([
      'Onboarding Coordinator',
      'Onboarding Lead',
      'Customer Sponsor',
      'in parallel',
      'step with a time-box',
      'step that approves',
      'step with a record',
    ]);
  });

  test('the role is followed by a colon, and the title is in one’s own words', async () => {
    expect(await accept('SOP: x\nSteps:\n  - Onb|', 'Onboarding Lead')).toBe(
      'SOP: x\nSteps:\n  - Onboarding Lead: ',
    );
    expect(await labels('SOP: x\nSteps:\n  - Onboarding Lead: |')).toEqual([]);
  });

  test('a role that is there already is exchanged', async () => {
    const marked = 'SOP: x\nSteps:\n  - Onb|: Review the pack';
    expect(await accept(marked, 'Onboarding Lead')).toBe(
      'SOP: x\nSteps:\n  - Onboarding Lead: Review the pack',
    );
  });

  test('a dash without a blank gets one', async () => {
    expect(await accept('SOP: x\nSteps:\n  -|', 'Onboarding Lead')).toBe(
      'SOP: x\nSteps:\n  - Onboarding Lead: ',
    );
  });

  test('a whole step has places to fill in', async () => {
    expect(await accept('SOP: x\nSteps:\n  - |', 'step that approves')).toContain(
      '[Role]: Approve [the thing]\n  approves: [the thing]\n  if rejected: go to [Step]▌',
    );
  });

  test('tracks stand in parallel only', async () => {
    expect(await labels('SOP: x\nSteps:\n  - in parallel:\n    - |')).toContain('track');
    expect(await labels('SOP: x\nSteps:\n  - |')).not.toContain('track');
  });

  test('a section of roles takes those that steps name and those that the organisation has', async () => {
    expect(await labels('SOP: x\nRoles:\n  - Onboarding Lead\n  - |\n\nSteps:\n  - Cook: Stir\n')).toEqual([
      'Cook',
      'Onboarding Coordinator',
      'Customer Sponsor',
    ]);
  });

  test('an exception begins with a condition', async () => {
    expect(await labels(packWith('- if the email bounces: go to Pull the customer record', '- |'))).toEqual([
      'if',
    ]);
  });

  test('a list takes what its field takes', async () => {
    expect(await labels(packWith('needs: Customer record', 'needs:\n        - |'))).toEqual([
      'Customer record',
      'Signed contract',
    ]);
  });

  test('a field takes the place of the dash, once it is begun, and goes into the step', async () => {
    const step = 'SOP: x\nSteps:\n  - Cook: Stir\n    in: CRM\n';
    expect(await accept(`${step}  - qual|`, 'quality bar')).toBe(`${step}    quality bar: `);
    expect(await accept(`${step}    - qual|`, 'quality bar')).toBe(`${step}    quality bar: `);
    expect(await accept(`${step}    if late:\n      - Cook: Stir\n      - wi|`, 'within')).toBe(
      `${step}    if late:\n      - Cook: Stir\n        within: `,
    );
    expect(await labels(`${step}  - wi|`)).toEqual(expect.arrayContaining(['with', 'within', 'window']));
  });

  test('a role that is begun behind a dash below a step begins the next step, where that one stands', async () => {
    const step = 'SOP: x\nSteps:\n  - Onboarding Lead: Stir\n    in: CRM\n';
    expect(await accept(`${step}    - onb|`, 'Onboarding Lead')).toBe(`${step}  - Onboarding Lead: `);
    expect(await labels(`${step}    - the onb|`)).not.toContain('Onboarding Lead');
  });

  test('the heading of the next section takes the place of the bullet that ends a list', async () => {
    const roles = 'SOP: x\nRoles:\n  - Cook\n';
    expect(await accept(`${roles}  - Ste|`, 'Steps')).toBe(
      `${roles}\nSteps:\n  - [Role]: [What is done first]▌`,
    );
    expect(await accept(`${roles}\n  - Sys|`, 'Systems')).toBe(`${roles}\nSystems:\n  - [System]▌`);
    expect(await labels(`${roles}  - |`)).not.toContain('Steps');
    expect(await labels(`${roles}\nSteps:\n  - Cook: Stir\n  - Role|`)).not.toContain('Roles');
    expect(await labels(`${roles}\nSteps:\n  - Cook: Stir\n  - qual|`)).toEqual(
      expect.arrayContaining(['quality bar', 'Quality check']),
    );
  });

  test('where nothing says which roles there are, those of the steps are offered', async () => {
    const alone = new Editor();
    const { text: whole, position } = withCursor(
      'SOP: x\nSteps:\n  - Cook: Stir\n  - takes: 5 minutes\n  - Waiter: Serve\n  - |: Taste\n',
    );
    await alone.open(uri, whole);
    const items = await alone.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    expect(items.map(({ label }) => label)).toEqual(['Cook', 'Waiter']);
    await alone.end();
  });

  test('nothing else that is begun behind a dash is taken for a field', async () => {
    const step = 'SOP: x\nSteps:\n  - Cook: Stir\n    in: CRM\n';
    expect(await labels(`${step}  - |`)).not.toContain('within');
    expect(await labels(`${step}    - tin|`)).toEqual(['in parallel']);
    expect(await labels(`${step}    - in|`)).toEqual(['in parallel', 'inform']);
    expect(await labels('SOP: x\nSteps:\n  - wi|')).not.toContain('within');
    expect((await item(`${step}  - qu|`, 'quality bar')).filterText).toBe('- quality bar');
  });

  test('a new version has today’s date and the owner', async () => {
    const [entry] = await labels('SOP: x\nOwner: Dana Reyes\nVersion: 1.4\n\nHistory:\n  - |');
    expect(entry).toBe('1.4, 2026-11-16, Dana Reyes: …');
  });
});

describe('values', () => {
  test('people who are here, with their roles', async () => {
    const items = await complete('SOP: x\nOwner: |');
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ['Dana Reyes', 'Onboarding Lead'],
      ['Omar Haddad', 'Onboarding Coordinator'],
    ]);
    expect(await accept('SOP: x\nOwner: Da|', 'Dana Reyes')).toBe('SOP: x\nOwner: Dana Reyes');
    expect(await accept('SOP: x\nOwner:|', 'Dana Reyes')).toBe('SOP: x\nOwner: Dana Reyes');
  });

  test('behind the comma of an owner, a role; behind that of an approval, a day', async () => {
    expect(await labels('SOP: x\nOwner: Dana Reyes, |')).toEqual([
      'Onboarding Lead',
      'Onboarding Coordinator',
      'Customer Sponsor',
    ]);
    expect(await labels('SOP: x\nApproved by: Dana Reyes, |')).toEqual(['2026-11-16', '2027-02-16']);
  });

  test('days with their weekday; a review is due three months after the last', async () => {
    const items = await complete(packWith('Next review: 2027-01-01', 'Next review: |'));
    expect(items.map(({ label, detail }) => [label, detail])).toEqual([
      ['2027-01-01', 'Friday, in 46 days'],
      ['2027-02-16', 'Tuesday, in 92 days'],
      ['2026-11-16', 'Monday, today'],
    ]);
  });

  test('status', async () => {
    expect(await labels('SOP: x\nStatus: |')).toEqual(['draft', 'in review', 'active', 'retired']);
  });

  test('what is there to the last letter is not offered once more, where Enter would take it', async () => {
    expect(await labels('SOP: x\nStatus: draf|')).toContain('draft');
    expect(await labels('SOP: x\nStatus: draft|')).toEqual([]);
    expect(await labels('SOP: x\nStatus: |draft')).toContain('active');
    expect(await labels('SOP: x\nSystems: Email|')).toEqual([]);
    expect(await labels(packWith('needed: go to Pull the customer record', 'needed: stop|'))).toEqual([]);
    expect(await labels('SOP: x\nSteps:\n  - Onboarding Lead|')).toContain('Onboarding Lead');
  });

  test('names with commas between are offered once', async () => {
    expect(await labels('SOP: x\nSystems: CRM, |')).toEqual(['Email']);
    expect(await accept('SOP: x\nSystems: CRM,|', 'Email')).toBe('SOP: x\nSystems: CRM, Email');
    expect(await accept('SOP: x\nSystems: Em|, CRM', 'Email')).toBe('SOP: x\nSystems: Email, CRM');
  });

  test('a time-box counts from the trigger or a step', async () => {
    const marked = packWith('within: 4 hours of Pull the customer record', 'within: 4 hours of |');
    expect(await labels(marked)).toEqual([
      'trigger',
      'Pull the customer record',
      'Hold the kick-off',
      'Confirm that the customer has the pack',
    ]);
    expect(await accept(packWith('within: 4 hours of trigger', 'within: |'), '4 hours')).toContain(
      '    within: 4 hours of \n',
    );
  });

  test('a handover names an output, then a role', async () => {
    expect(
      await accept(
        packWith('handover: Customer record to Onboarding Lead', 'handover: |'),
        'Customer record',
      ),
    ).toContain('handover: Customer record to \n');
    expect(await labels(packWith('to Onboarding Lead\n', 'to |\n'))).toEqual([
      'Onboarding Coordinator',
      'Onboarding Lead',
      'Customer Sponsor',
    ]);
  });

  test('procedures by title; the ID is found too', async () => {
    const items = await complete(packWith('run: Kick-off meeting', 'run: |'));
    expect(items.map(({ label, detail, filterText }) => [label, detail, filterText])).toEqual([
      ['Kick-off meeting', 'ONB-020', 'Kick-off meeting ONB-020'],
    ]);
  });

  test('the rules that a comment can silence', async () => {
    expect(await labels('# sop-ignore |\nSOP: x')).toContain('owner-missing');
    expect(await labels('# some |\nSOP: x')).toEqual([]);
  });
});

describe('branches', () => {
  test('the conditions with a meaning of their own, where the step gives them one', async () => {
    const marked = packWith('if a correction is needed: go to Pull the customer record', 'if |');
    expect(await labels(marked)).toEqual(['late', 'a quality bar is missed']);
    expect(await accept(marked, 'late')).toContain('    if late: \n');
  });

  test('behind the colon, a target', async () => {
    expect(await labels(packWith('needed: go to Pull the customer record', 'needed: |'))).toEqual([
      'go to',
      'escalate to',
      'run',
      'continue',
      'stop',
      'finish',
    ]);
  });

  test('steps, roles and procedures behind their words', async () => {
    const at = (target: string) => packWith('needed: go to Pull the customer record', `needed: ${target}`);
    expect(await labels(at('go to |'))).toEqual([
      'Pull the customer record',
      'Hold the kick-off',
      'Confirm that the customer has the pack',
    ]);
    expect(await labels(at('escalate to |'))).toContain('Onboarding Lead');
    expect(await labels(at('run |'))).toEqual(['Kick-off meeting']);
    expect(await accept(at('go to Hold| the'), 'Hold the kick-off')).toContain(
      'needed: go to Hold the kick-off the\n',
    );
  });

  test('the body of a branch ends with a target', async () => {
    expect(
      await labels('SOP: x\nSteps:\n  - Cook: Stir\n    if it burns:\n      - Cook: Start again\n      |'),
    ).toEqual(['go to', 'escalate to', 'continue', 'stop', 'finish']);
  });
});

test('an emoji in the line and line ends of two characters move nothing', async () => {
  const marked = text`
    SOP: 🎉 Welcome
    Steps:
      - Onboarding Lead: 🎉 Welcome the customer
        if 🎉 missing: escalate to Onb|
  `.replaceAll('\n', '\r\n');
  expect(await accept(marked, 'Onboarding Lead')).toContain(
    '    if 🎉 missing: escalate to Onboarding Lead\r\n',
  );
});

test('an editor without snippets gets plain text', async () => {
  const simple = await editorWithOthers({});
  const { text: whole, position } = withCursor('SOP: x\nSteps:\n  - |');
  await simple.open(uri, whole);
  const items = await simple.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position,
  });
  expect(items.some(({ textEdit }) => textEdit?.newText.includes('$'))).toBe(false);
  await simple.end();
});

test('every suggestion is a text edit that holds the cursor, in an order of its own', async () => {
  for (const marked of [
    'SOP: x\nOw|ner: ',
    packWith('in: CRM', '|'),
    packWith('go to Pull', 'go to Pu|ll'),
  ]) {
    const { position } = withCursor(marked);
    const items = await complete(marked);
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ sortText }) => sortText)).toEqual(
      items.map((_, index) => String(index).padStart(5, '0')),
    );
    for (const { range } of items.map(({ textEdit }) => textEdit as TextEdit))
      expect(range.end).toEqual(position);
  }
});

describe('of very many', () => {
  const begun = 'SOP: Last\nSteps:\n  - Onboarding Lead: Do it all\n    run: ';

  test('documents a hundred are offered, by what is typed of a title or an ID', async () => {
    for (let nth = 100; nth < 300; nth++)
      await editor.open(`file:///library/many/${nth}.sop`, `SOP: Delivery ${nth}\nID: DLV-${nth}\n`);
    expect(await offered(`${begun}|`)).toEqual({ amount: 100, isIncomplete: true, first: 'Delivery 100' });
    expect(await offered(`${begun}deliv|`)).toMatchObject({ amount: 100, isIncomplete: true });
    expect(await offered(`${begun}delivery 27|`)).toMatchObject({ amount: 21, isIncomplete: false });
    expect(await offered(`${begun}DLV-271|`)).toMatchObject({ amount: 1, first: 'Delivery 271' });
  });

  test('steps too', async () => {
    const steps = Array.from({ length: 150 }, (_, nth) => `  - Onboarding Lead: Do part ${nth + 1}\n`).join(
      '',
    );
    const typed = `SOP: x\nSteps:\n${steps}  - Onboarding Lead: Look\n    if x: go to `;
    expect(await offered(`${typed}|`)).toEqual({ amount: 100, isIncomplete: true, first: 'Do part 1' });
    expect(await offered(`${typed}part 149|`)).toMatchObject({ isIncomplete: true, first: 'Do part 149' });
  });

  async function offered(marked: string) {
    const found = await answer(marked);
    const items = Array.isArray(found) ? found : found.items;
    return { amount: items.length, isIncomplete: !Array.isArray(found), first: items[0]?.label };
  }
});

async function editorWithOthers(capabilities: ClientCapabilities = able): Promise<Editor> {
  const opened = new Editor({ capabilities });
  await opened.open('file:///library/organisation.sop', organisation);
  await opened.open('file:///library/kick-off.sop', kickOff);
  return opened;
}

/** The procedure of the fixtures with another text in one place. */
function packWith(place: string, marked: string): string {
  const indented = place.replace(/^ {6}/gm, '    ');
  if (!pack.includes(indented)) throw new Error(`the fixture has no ${place}`);
  return pack.replace(indented, () => marked.replace(/^ {6}/gm, '    '));
}

async function complete(
  marked: string,
  context?: CompletionParams['context'],
): Promise<readonly CompletionItem[]> {
  const found = await answer(marked, context);
  return Array.isArray(found) ? found : found.items;
}

async function answer(
  marked: string,
  context?: CompletionParams['context'],
): Promise<CompletionItem[] | CompletionList> {
  const { text: whole, position } = withCursor(marked);
  await editor.open(uri, whole);
  return editor.connection.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position,
    context,
  });
}

async function labels(marked: string): Promise<readonly string[]> {
  return (await complete(marked)).map(({ label }) => label);
}

async function item(marked: string, label: string): Promise<CompletionItem> {
  const found = (await complete(marked)).find((each) => each.label === label);
  if (found === undefined) throw new Error(`${label} is not offered`);
  return found;
}

/** The text once that suggestion was taken over, with brackets around places to fill in, and where the cursor ends. */
async function accept(marked: string, label: string): Promise<string> {
  const { textEdit, additionalTextEdits = [] } = await item(marked, label);
  const written = applied(withCursor(marked).text, [...additionalTextEdits, textEdit as TextEdit]);
  return written.replace(/\$\{\d+:([^}]*)\}/g, '[$1]').replace('$0', '▌');
}
