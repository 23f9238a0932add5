import type { CallHierarchyItem, CodeLens, CompletionItem, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Chance } from './chance.ts';
import type { Client } from './client.ts';

/** Everything that the server can be asked, each with what is asked next. */
export const questions: readonly ((about: About) => Promise<unknown>)[] = [
  async ({ ask, at }) => {
    const items = await ask<CompletionItem[] | { items: CompletionItem[] }>('textDocument/completion', {
      ...at,
      context: { triggerKind: 1 },
    });
    const [first] = Array.isArray(items) ? items : (items?.items ?? []);
    if (first !== undefined) await ask('completionItem/resolve', first);
  },
  ...[
    'textDocument/hover',
    'textDocument/definition',
    'textDocument/documentHighlight',
    'textDocument/prepareRename',
  ].map(
    (method) =>
      ({ ask, at }: About) =>
        ask(method, at),
  ),
  ({ ask, at }) => ask('textDocument/references', { ...at, context: { includeDeclaration: true } }),
  ({ ask, at }) => ask('textDocument/rename', { ...at, newName: 'Another name' }),
  ({ ask, at }) => ask('textDocument/selectionRange', { ...at, positions: [at.position] }),
  async ({ ask, at }) => {
    const [item] = (await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at)) ?? [];
    if (item === undefined) return;
    await Promise.all([
      ask('callHierarchy/incomingCalls', { item }),
      ask('callHierarchy/outgoingCalls', { item }),
    ]);
  },
  ...[
    'textDocument/documentSymbol',
    'textDocument/foldingRange',
    'textDocument/documentLink',
    'textDocument/diagnostic',
    'textDocument/semanticTokens/full',
  ].map(
    (method) =>
      ({ ask, at: { textDocument } }: About) =>
        ask(method, { textDocument }),
  ),
  async ({ ask, at: { textDocument } }) => {
    const tokens = await ask<{ resultId?: string }>('textDocument/semanticTokens/full', { textDocument });
    const previousResultId = tokens?.resultId ?? '';
    await ask('textDocument/semanticTokens/full/delta', { textDocument, previousResultId });
  },
  async ({ ask, at: { textDocument } }) => {
    const lenses = (await ask<CodeLens[]>('textDocument/codeLens', { textDocument })) ?? [];
    await Promise.all(lenses.slice(0, 3).map((lens) => ask('codeLens/resolve', lens)));
  },
  ...['textDocument/inlayHint', 'textDocument/semanticTokens/range'].map(
    (method) =>
      ({ ask, at: { textDocument }, range }: About) =>
        ask(method, { textDocument, range }),
  ),
  ({ ask, at: { textDocument }, range }) =>
    ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
  ({ ask, at: { textDocument }, options }) => ask('textDocument/formatting', { textDocument, options }),
  ({ ask, at: { textDocument }, range, options }) =>
    ask('textDocument/rangeFormatting', { textDocument, range, options }),
  ({ ask, at, options }) => ask('textDocument/onTypeFormatting', { ...at, ch: '\n', options }),
  ({ ask, chance }) =>
    ask('workspace/symbol', { query: chance.one(['', 'pack', 'ONB', 'dana', 'welcome 12']) }),
  ({ ask }) => ask('workspace/diagnostic', { previousResultIds: [] }),
  ({ ask, at: { textDocument } }) =>
    ask('workspace/willRenameFiles', {
      files: [{ oldUri: textDocument.uri, newUri: textDocument.uri.replace(/[^/]*$/, 'moved.sop') }],
    }),
  ({ ask, at: { textDocument } }) => ask('sop/map', { uri: textDocument.uri }),
  ({ ask, at: { textDocument } }) => ask('sop/document', { uri: textDocument.uri }),
  ({ ask, at: { textDocument } }) => ask('sop/markReviewed', { uri: textDocument.uri }),
  ({ ask, chance }) => ask('sop/reviews', { by: chance.one(['date', 'owner']), limit: 20 }),
  ({ ask }) => ask('sop/library', { limit: 20 }),
  ({ ask }) => ask('sop/people', {}),
  ({ ask }) => ask('sop/newDocument', { template: 'procedure', title: 'A new one', owner: 'Dana Reyes' }),
];

export interface About {
  readonly ask: <R>(method: string, params: object) => Promise<R | undefined>;
  readonly chance: Chance;
  readonly at: { readonly textDocument: { readonly uri: string }; readonly position: Position };
  readonly range: { readonly start: Position; readonly end: Position };
  readonly options: { readonly tabSize: number; readonly insertSpaces: boolean };
}

/** A place in a document, to ask about. */
export function aboutAnyPlace(
  document: TextDocument,
  client: Client,
  chance: Chance,
  ask: About['ask'] = (method, params) => client.ask(method, params),
): About {
  const { length } = document.getText();
  const start = chance.below(length + 1);
  const position = document.positionAt(start);
  const end = document.positionAt(Math.min(length, start + chance.below(200)));
  return {
    ask,
    chance,
    at: { textDocument: { uri: document.uri }, position },
    range: { start: position, end },
    options: { tabSize: 2, insertSpaces: true },
  };
}
