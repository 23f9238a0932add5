import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-protocol';
import { kickOff, organisation, pack } from './fixtures.ts';
import { Library } from './library.ts';
import { workflow } from './naming.ts';

const escalation = `SOP: Escalation
Steps:
  - Lead: Decide
    if nobody answers: run Kick-off meeting
    if late: run Kick-off meeting
`;
let library: Library;

beforeAll(async () => {
  library = await Library.open({ organisation, 'kick-off': kickOff, pack, workflow, escalation });
});

afterAll(() => library.end());

test('the procedure that is named, else the one that the cursor is in; none of what is no procedure', async () => {
  expect(await prepared('workflow', 'run: Wel|come pack')).toMatchObject([
    { name: 'Welcome pack', detail: 'ONB-012' },
  ]);
  expect(await prepared('workflow', 'Lead: Run| the')).toMatchObject([{ name: 'Customer onboarding' }]);
  expect(await prepared('organisation', 'Dana| Reyes')).toBeNull();
});

test('who runs a procedure, and where', async () => {
  const [item] = (await prepared('kick-off', 'SOP: Kick|-off')) ?? [];
  const calls = await library.ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
  expect(
    calls.map(({ from, fromRanges }) => [
      from.name,
      fromRanges.map((range) => library.line({ uri: from.uri, range })),
    ]),
  ).toEqual([
    ['Customer onboarding', ['workflow:8 run: ONB-020, Send the minutes']],
    [
      'Escalation',
      ['escalation:4 if nobody answers: run Kick-off meeting', 'escalation:5 if late: run Kick-off meeting'],
    ],
    ['Welcome pack', ['pack:30 run: Kick-off meeting']],
  ]);
});

test('what a procedure runs, in the order in which it does', async () => {
  const [item] = (await prepared('workflow', 'Workflow: Cus|tomer')) ?? [];
  const calls = await library.ask<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
  expect(calls.map(({ to, fromRanges }) => [to.name, fromRanges.map(({ start }) => start.line)])).toEqual([
    ['Kick-off meeting', [7]],
    ['Welcome pack', [9]],
  ]);
});

function prepared(name: string, marked: string): Promise<CallHierarchyItem[] | null> {
  return library.ask('textDocument/prepareCallHierarchy', library.at(name, marked));
}
