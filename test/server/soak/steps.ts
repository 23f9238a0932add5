import { setTimeout as sleep } from 'node:timers/promises';
import {
  CancellationTokenSource,
  type CodeAction,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Chance } from './chance.ts';
import type { Client } from './client.ts';
import { aboutAnyPlace, questions } from './questions.ts';
import type { Repository } from './repository.ts';
import { anyEdit, elsewhere, procedure } from './texts.ts';

/** Who does something, and what with. */
export interface World {
  readonly client: Client;
  readonly repository: Repository;
  readonly chance: Chance;
  readonly branches: readonly string[];
}

/** The most documents that are open at once. */
const mostOpen = 12;
/** The most questions at once. */
const mostQuestions = 8;

/** What somebody may do next, by name, and how often. */
export const steps: readonly { readonly name: string; readonly weight: number; readonly take: Step }[] = [
  { name: 'ask', weight: 50, take: ask },
  { name: 'edit', weight: 35, take: edit },
  { name: 'type on', weight: 12, take: typeOn },
  { name: 'save', weight: 8, take: save },
  { name: 'take back', weight: 8, take: takeBack },
  { name: 'open', weight: 8, take: open },
  { name: 'close', weight: 5, take: close },
  { name: 'fix', weight: 6, take: fix },
  { name: 'rename', weight: 3, take: rename },
  { name: 'format', weight: 2, take: format },
  { name: 'create', weight: 3, take: create },
  { name: 'delete', weight: 2, take: remove },
  { name: 'move', weight: 2, take: move },
  { name: 'move a folder', weight: 1, take: moveFolder },
  { name: 'change from outside', weight: 3, take: changeFromOutside },
  { name: 'settings', weight: 1, take: settings },
  { name: 'check out', weight: 1, take: checkOut },
];

type Step = (world: World) => Promise<void>;

/** Does one thing, by chance. Returns what it was. */
export async function takeStep(world: World): Promise<string> {
  let left = world.chance.below(steps.reduce((sum, { weight }) => sum + weight, 0));
  for (const { name, weight, take } of steps) {
    left -= weight;
    if (left >= 0) continue;
    await take(world);
    return name;
  }
  return '';
}

/** Several questions at once; some are taken back, at once or a little later. */
async function ask({ client, chance }: World): Promise<void> {
  const document = anyOpen(client, chance);
  if (document === undefined) return;
  const all = Array.from({ length: 1 + chance.below(mostQuestions) }, async () => {
    const cancelling = new CancellationTokenSource();
    const about = aboutAnyPlace(document, client, chance, (method, params) =>
      client.ask(method, params, cancelling),
    );
    const asked = chance.one(questions)(about);
    if (chance.happens(30)) {
      if (chance.happens(50)) await sleep(chance.below(10));
      cancelling.cancel();
    }
    await asked;
  });
  // An editor does not wait for its answers before its user goes on.
  if (chance.happens(70)) await Promise.all(all);
}

async function edit({ client, chance }: World): Promise<void> {
  const document = anyOpen(client, chance);
  if (document === undefined) return;
  const { start, end, text } = anyEdit(document.getText(), chance);
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  await client.edit(document.uri, [{ range, newText: text }]);
  if (chance.happens(50)) void client.ask('textDocument/diagnostic', { textDocument: { uri: document.uri } });
}

/** A line, letter by letter, asking at each as an editor does. */
async function typeOn({ client, chance }: World): Promise<void> {
  const document = anyOpen(client, chance);
  if (document === undefined) return;
  let position = document.positionAt(chance.below(document.getText().length + 1));
  for (const letter of chance.one([
    '\n    within: 2 days',
    'Review every: 3 months',
    ' go to Review',
    '- if x: stop',
  ])) {
    await client.edit(document.uri, [{ range: { start: position, end: position }, newText: letter }]);
    position = document.positionAt(document.offsetAt(position) + 1);
    const { textDocument } = { textDocument: { uri: document.uri } };
    void client.ask('textDocument/diagnostic', { textDocument });
    void client.ask('textDocument/completion', { textDocument, position, context: { triggerKind: 1 } });
  }
}

async function save({ client, chance }: World): Promise<void> {
  const document = anyOpen(client, chance);
  if (document !== undefined) await client.save(document.uri);
}

/** What was typed is undone: the document is what the disk has. */
async function takeBack({ client, repository, chance }: World): Promise<void> {
  const document = anyOpen(client, chance);
  const text = document && (await repository.read(repository.pathOf(document.uri)));
  if (document !== undefined && text !== undefined) await client.replace(document.uri, text);
}

async function open({ client, repository, chance }: World): Promise<void> {
  const files = await repository.files();
  if (client.documents.size < mostOpen && files.length > 0) await client.open(chance.one(files));
}

async function close({ client, chance }: World): Promise<void> {
  const document = anyOpen(client, chance);
  if (document !== undefined) await client.close(document.uri);
}

async function fix({ client, chance }: World): Promise<void> {
  const document = anyOpen(client, chance);
  if (document === undefined) return;
  const { at, range } = aboutAnyPlace(document, client, chance);
  const { version } = document;
  const context = { diagnostics: [], ...(chance.happens(20) ? { only: ['source.fixAll.sop'] } : {}) };
  const params = { textDocument: at.textDocument, range, context };
  const actions = await client.ask<CodeAction[]>('textDocument/codeAction', params);
  const able = actions?.filter((action) => action.edit !== undefined) ?? [];
  if (able.length > 0 && document.version === version) await client.apply(chance.one(able).edit);
}

async function rename({ client, chance }: World): Promise<void> {
  const document = anyOpen(client, chance);
  if (document === undefined) return;
  const { at } = aboutAnyPlace(document, client, chance);
  const newName = chance.one([
    'Dana Reyes',
    'Erin Field',
    'Kick-off',
    'Lead',
    'Welcome',
    'ONB-100',
    'CRM system',
  ]);
  await client.apply(await client.ask<WorkspaceEdit>('textDocument/rename', { ...at, newName }));
}

async function format({ client, chance }: World): Promise<void> {
  const document = anyOpen(client, chance);
  if (document === undefined) return;
  const { version } = document;
  const { at, options } = aboutAnyPlace(document, client, chance);
  const edits = await client.ask<TextEdit[]>('textDocument/formatting', {
    textDocument: at.textDocument,
    options,
  });
  if (edits !== undefined && document.version === version) await client.edit(document.uri, edits);
}

async function create({ client, repository, chance }: World): Promise<void> {
  const nth = 5_000 + chance.below(200);
  const path = `new/made-${nth}.sop`;
  if ((await repository.read(path)) !== undefined) return;
  await client.tell(await repository.write(path, procedure(nth, 10_000)));
  if (chance.happens(30) && client.documents.size < mostOpen) await client.open(path);
}

/** Those that others need stay, lest there is nothing left to ask about. */
async function remove({ client, repository, chance }: World): Promise<void> {
  const path = chance.one(await repository.files());
  await client.followedBy(() => repository.remove(path));
}

async function move({ client, repository, chance }: World): Promise<void> {
  const from = chance.one(await repository.files());
  const to = `moved/${chance.below(1_000)}-${from.replace(/^.*\//, '')}`;
  if ((await repository.read(to)) !== undefined) return;
  const files = [{ oldUri: repository.uriOf(from), newUri: repository.uriOf(to) }];
  await client.apply(await client.ask<WorkspaceEdit>('workspace/willRenameFiles', { files }));
  const wasOpen = client.documents.has(repository.uriOf(from));
  await client.followedBy(() => repository.move(from, to));
  if (wasOpen) await client.open(to);
}

async function moveFolder({ client, repository, chance }: World): Promise<void> {
  const folders = [
    ...new Set((await repository.files()).map((path) => path.split('/').slice(0, -1).join('/'))),
  ];
  const from = chance.one(folders.filter((folder) => folder !== ''));
  const to = from.startsWith('away/') ? from.replace(/^away\//, '') : `away/${from}`;
  if ((await repository.files()).some((path) => path.startsWith(`${to}/`))) return;
  await client.followedBy(() => repository.move(from, to));
}

async function changeFromOutside({ client, repository, chance }: World): Promise<void> {
  const path = chance.one(await repository.files());
  const text = (await repository.read(path)) ?? '';
  await client.followedBy(() => repository.write(path, elsewhere(text, chance)));
}

/** A config also makes a library of its own of the folder that it is in. */
async function settings({ client, repository, chance }: World): Promise<void> {
  const path = chance.one(['sop.config.json', 'samples/sop.config.json', 'part-1/sop.config.json']);
  const text = chance.one([
    undefined,
    '{}',
    '{ "severities": { "link-broken": "off" } }',
    '{ "preset": "strict" }',
    '{ "exclude": ["part-1/**", "new"] }',
    '{ "overrides": [{ "files": ["moved"], "severities": { "owner-unknown": "off" } }] }',
    '{ "exclude": ',
  ]);
  await client.tell(text === undefined ? await repository.remove(path) : await repository.write(path, text));
}

async function checkOut({ client, repository, chance, branches }: World): Promise<void> {
  await client.followedBy(() => repository.checkOut(chance.one(branches)));
}

function anyOpen(client: Client, chance: Chance) {
  const documents = [...client.documents.values()];
  return documents.length === 0 ? undefined : chance.one(documents);
}
