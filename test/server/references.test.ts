import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentHighlight, Location } from 'vscode-languageserver-protocol';
import { Editor } from './editor.ts';
import { kickOff, organisation, pack } from './fixtures.ts';
import { more, tracker, workflow } from './naming.ts';
import { withCursor } from './text.ts';

const named = { organisation, more, 'kick-off': kickOff, pack, workflow, tracker };
const texts = new Map(Object.entries(named).map(([name, text]) => [`file:///library/${name}.sop`, text]));
let editor: Editor;

beforeAll(async () => {
  editor = new Editor();
  for (const [uri, text] of texts) await editor.open(uri, text);
});

afterAll(() => editor.end());

describe('references', () => {
  test('of a person: as owner, in the history, as stand-in, and where it is declared', async () => {
    expect(await places('kick-off', 'Owner: Dana| Reyes')).toEqual([
      'kick-off:3 Owner: Dana Reyes',
      'more:6     backup: Dana Reyes',
      'organisation:4   - Dana Reyes',
      'pack:3 Owner: Dana Reyes',
      'workflow:3 Owner: Dana Reyes',
      'workflow:16   - 1.0, 2026-08-01, Dana Reyes: First version',
    ]);
  });

  test('of a role, in an organisation of several files and in procedures', async () => {
    const found = await places('more', '    role: Onb|oarding Lead');
    expect(found.filter((place) => /^(more|organisation):/.test(place))).toEqual([
      'more:5     role: Onboarding Lead',
      'more:9   - Onboarding Lead',
      'organisation:5     role: Onboarding Lead',
      'organisation:14   - Onboarding Lead',
    ]);
    expect(found.filter((place) => place.startsWith('pack:'))).toEqual([
      'pack:12   - Onboarding Lead',
      'pack:24   - Onboarding Lead: Review the pack',
      'pack:31     handover: Customer record to Onboarding Lead',
      'pack:33     if late: escalate to Onboarding Lead',
      'pack:36   - Onboarding Lead: Confirm that the customer has the pack',
      'pack:38     if not confirmed: escalate to Onboarding Lead',
    ]);
  });

  test('of a role that only one procedure knows, there alone', async () => {
    const own = 'SOP: x\nRoles:\n  - Cook\nSteps:\n  - Co|ok: Stir\n';
    const others = 'SOP: y\nRoles:\n  - Cook\nSteps:\n  - Cook: Stir\n';
    await editor.open('file:///library/other.sop', others);
    expect(await placesIn('file:///library/own.sop', own)).toEqual([
      'own:3   - Cook',
      'own:5   - Cook: Stir',
    ]);
    await editor.close('file:///library/own.sop');
    await editor.close('file:///library/other.sop');
  });

  test('of a system', async () => {
    expect(await places('pack', 'Systems: C|RM')).toEqual([
      'organisation:20   - CRM',
      'pack:14 Systems: CRM, Email',
      'pack:21     in: CRM',
    ]);
  });

  test('of a document: its title, its ID, and all that names it by either', async () => {
    const all = [
      'kick-off:1 SOP: Kick-off meeting',
      'kick-off:2 ID: ONB-020',
      'pack:30     run: Kick-off meeting',
      'workflow:8     run: ONB-020, Send the minutes',
    ];
    expect(await places('kick-off', 'SOP: Kick|-off')).toEqual(all);
    expect(await places('workflow', 'run: ONB|-020')).toEqual(all);
    expect(await places('workflow', 'run: ONB|-020', false)).toEqual(all.slice(2));
  });

  test('of a step: targets, time-boxes, exceptions, and from another document', async () => {
    expect(await places('pack', 'Coordinator: Pull| the')).toEqual([
      'pack:20   - Onboarding Coordinator: Pull the customer record',
      'pack:26     within: 4 hours of Pull the customer record',
      'pack:28     if a correction is needed: go to Pull the customer record',
      'pack:41   - if the email bounces: go to Pull the customer record',
    ]);
    expect(await places('kick-off', 'Lead: Send| the')).toEqual([
      'kick-off:15   - Onboarding Lead: Send the minutes',
      'workflow:8     run: ONB-020, Send the minutes',
    ]);
  });

  test('of a stage: in metrics, and in the trackers that follow the workflow', async () => {
    expect(await places('tracker', 'Stage: Wel|come')).toEqual([
      'tracker:4 Stage: Welcome the customer',
      'workflow:9   - Onboarding Coordinator: Welcome the customer',
      'workflow:13   - Time to a welcome: from Run the kick-off to Welcome the customer, target 3 days',
    ]);
  });

  test('of a variant of a workflow, in its trackers', async () => {
    expect(await places('tracker', 'Variants: S|MB')).toEqual([
      'tracker:3 Variants: SMB',
      'workflow:4 Variants: Enterprise, SMB',
    ]);
  });

  test('of what a step leaves behind', async () => {
    expect(await places('pack', 'needs: Customer| record')).toEqual([
      'pack:23     output: Customer record',
      'pack:25     needs: Customer record',
      'pack:31     handover: Customer record to Onboarding Lead',
    ]);
  });

  test('there are none of prose', async () => {
    expect(await places('pack', 'Every |new')).toEqual([]);
  });
});

describe('highlights', () => {
  test('of a step: written at its title, read where it is named', async () => {
    expect(await highlights(pack, 'go to Pull', 'go to P|ull')).toEqual([
      'write 20 Pull the customer record',
      'read 26 Pull the customer record',
      'read 28 Pull the customer record',
      'read 41 Pull the customer record',
    ]);
  });

  test('of a role: written where the document declares it', async () => {
    const found = await highlights(pack, '- Onboarding Coordinator: Pull', '- Onb|oarding Coordinator: Pull');
    expect(found).toEqual([
      'write 11 Onboarding Coordinator',
      'read 20 Onboarding Coordinator',
      'read 29 Onboarding Coordinator',
    ]);
  });

  test('of what is declared elsewhere, all read', async () => {
    expect(await highlights(pack, 'Owner: Dana', 'Owner: Da|na')).toEqual(['read 3 Dana Reyes']);
  });

  async function highlights(whole: string, place: string, marked: string): Promise<readonly string[]> {
    const { text, position } = withCursor(whole.replace(place, () => marked));
    const uri = 'file:///library/pack.sop';
    await editor.open(uri, text);
    const found = await editor.connection.sendRequest<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument: { uri },
      position,
    });
    return found
      .sort((one, other) => one.range.start.line - other.range.start.line)
      .map(({ range: { start, end }, kind }) => {
        const line = text.split('\n')[start.line] ?? '';
        const word = kind === 3 ? 'write' : 'read';
        return `${word} ${start.line + 1} ${line.slice(start.character, end.character)}`;
      });
  }
});

/** The lines of the references of what is at the `|`, by document and number. */
function places(name: string, marked: string, includeDeclaration = true): Promise<readonly string[]> {
  const uri = `file:///library/${name}.sop`;
  const whole = texts.get(uri) ?? '';
  const plain = marked.replace('|', '');
  if (!whole.includes(plain)) throw new Error(`${name} has no ${plain}`);
  return placesIn(
    uri,
    whole.replace(plain, () => marked),
    includeDeclaration,
  );
}

async function placesIn(uri: string, marked: string, includeDeclaration = true): Promise<readonly string[]> {
  const { text, position } = withCursor(marked);
  await editor.open(uri, text);
  const found = await editor.connection.sendRequest<Location[]>('textDocument/references', {
    textDocument: { uri },
    position,
    context: { includeDeclaration },
  });
  const shown = found.map(({ uri: where, range: { start } }) => {
    const line = ((where === uri ? text : texts.get(where)) ?? '').split('\n')[start.line] ?? '';
    return { where: where.replace(/^.*\/(.*)\.sop$/, '$1'), number: start.line + 1, line };
  });
  shown.sort((one, other) =>
    one.where < other.where ? -1 : one.where > other.where ? 1 : one.number - other.number,
  );
  return shown.map(({ where, number, line }) => `${where}:${number} ${line}`);
}
