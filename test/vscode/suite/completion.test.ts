import assert from 'node:assert/strict';
import { textIs, typeAtMark } from './editor-text.ts';
import { onPage } from './page.ts';
import { openText } from './workspace.ts';

const plants = 'SOP: Water the plants\n';
const offers = '.suggest-widget.visible .monaco-list-row';

describe('completion', () => {
  describe('offers', () => {
    it('people with their roles, for an owner', async () => {
      const { document, offered } = await typed(`${plants}|`, 'Owner: ');
      assert.match(offered('Marit Solberg'), /Onboarding Lead/);
      assert.match(offered('Ruth Adeyemi'), /Head of Customer Success/);
      assert.equal(document.lineAt(1).text, 'Owner: ');
    });

    it('roles, for a step', async () => {
      const { offered } = await typed(`${plants}\nSteps:\n|`, '  - ');
      assert.ok(offered('Onboarding Coordinator'));
      assert.ok(offered('Customer Sponsor'));
    });

    it('the titles of steps, to go to', async () => {
      const steps = '  - Trainer: Fill the can\n  - Trainer: Water the ferns\n  - Trainer: Look\n';
      const { offered } = await typed(`${plants}\nSteps:\n${steps}    if all is dry: |`, 'go to ');
      assert.match(offered('Fill the can'), /\b1$/);
      assert.match(offered('Water the ferns'), /\b2$/);
    });
  });

  describe('writes', () => {
    it('a field, and then its value', () =>
      accepted(`${plants}|`, 'Own', ['Owner', 'Ruth Adeyemi'], `${plants}Owner: Ruth Adeyemi`));

    it('the role of a step', () =>
      accepted(
        `${plants}\nSteps:\n  - |`,
        'Onboarding Coo',
        ['Onboarding Coordinator'],
        `${plants}\nSteps:\n  - Onboarding Coordinator: `,
      ));

    it('a field that is begun behind the dash of the next step, without that dash', () =>
      accepted(
        `${plants}\nSteps:\n  - Trainer: Fill the can\n  - |`,
        'qual',
        ['quality bar'],
        `${plants}\nSteps:\n  - Trainer: Fill the can\n    quality bar: `,
      ));

    it('the next step, behind a dash below the fields of the one before', () =>
      accepted(
        `${plants}\nSteps:\n  - Trainer: Fill the can\n    takes: 5 minutes\n    - |`,
        'Onboarding Coo',
        ['Onboarding Coordinator'],
        `${plants}\nSteps:\n  - Trainer: Fill the can\n    takes: 5 minutes\n  - Onboarding Coordinator: `,
      ));

    it('the heading of the next section, on the bullet that Enter has put there', () =>
      accepted(
        `${plants}\nRoles:\n  - Trainer\n  - |`,
        'Step',
        ['Steps'],
        `${plants}\nRoles:\n  - Trainer\n\nSteps:\n  - Role: What is done first`,
      ));

    it('nothing over a line that only begins like a field', async () => {
      const editor = await openText(plants);
      await onPage(async (page) => {
        await typeAtMark(editor, `${plants}|`, 'owner Ines Duarte');
        await page.press('Enter');
        await textIs(editor, `${plants}owner Ines Duarte\n`);
      });
    });

    it('nothing where all is written: Enter is the next line', async () => {
      const editor = await openText(plants);
      await onPage(async (page) => {
        await typeAtMark(editor, `${plants}|`, 'Status: draft');
        await page.waitFor(`${offers}.focused >> text=draft`);
        await page.press('Enter');
        await textIs(editor, `${plants}Status: draft\n`);
      });
    });

    it('the step to go to', () =>
      accepted(
        `${plants}\nSteps:\n  - Trainer: Fill the can\n  - Trainer: Look\n    if all is dry: go to |`,
        'fill',
        ['Fill the can'],
        `${plants}\nSteps:\n  - Trainer: Fill the can\n  - Trainer: Look\n    if all is dry: go to Fill the can`,
      ));

    it('a section with its first line', () =>
      accepted(
        `${plants}\n|`,
        'Quality',
        ['Quality check'],
        `${plants}\nQuality check:\n  - Role: Confirm that it was done\n    within: 24 hours of step\n` +
          '    if not confirmed: escalate to Role',
      ));

    it('a whole step, as deep as its bullet', () =>
      accepted(
        `${plants}\nSteps:\n  - |`,
        'step that app',
        ['step that approves'],
        `${plants}\nSteps:\n  - Role: Approve the thing\n    approves: the thing\n    if rejected: go to Step`,
      ));
  });
});

/** What is offered when that is typed at `|`: for each label its whole line in the list. */
async function typed(marked: string, keys: string) {
  const editor = await openText(marked.replace('|', ''));
  let lines: readonly string[] = [];
  await onPage(async (page) => {
    await typeAtMark(editor, marked, keys);
    await page.waitFor(`${offers}.focused`);
    lines = await page.texts(offers);
  });
  const offered = (label: string) => lines.find((line) => line.startsWith(label)) ?? '';
  return { document: editor.document, offered };
}

/** Types at `|` and takes what is offered first, which is to be those one after the other. */
async function accepted(
  marked: string,
  keys: string,
  labels: readonly string[],
  wanted: string,
): Promise<void> {
  const editor = await openText(marked.replace('|', ''));
  await onPage(async (page) => {
    await typeAtMark(editor, marked, keys);
    for (const label of labels) {
      await page.waitFor(`${offers}.focused >> text=${label}`);
      await page.press('Enter');
    }
    await textIs(editor, wanted);
  });
}
