import {
  CodeActionKind,
  type DiagnosticOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';
import type { MarkReviewed } from './messages/commands.ts';
import { legend } from './semantic-tokens/looks.ts';

// Said before the rest of the server is loaded: what is imported here takes no time.

/** The commands that the server runs for editors that lack them. */
const ownCommands: readonly MarkReviewed['command'][] = ['sop.markReviewed'];

/** What an editor may do on saving: everything that needs no person to look at it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.sop`;

/** What is typed that asks for formatting: Enter, the blank behind a bullet, and the colon of a heading. */
const onTypeTriggers = { firstTriggerCharacter: '\n', moreTriggerCharacter: [' ', ':'] };

/** What the server offers to an editor. */
export function capabilitiesFor({ pullsDiagnostics, commands }: ClientFeatures): ServerCapabilities {
  return {
    ...capabilities,
    ...(pullsDiagnostics ? { diagnosticProvider } : {}),
    executeCommandProvider: { commands: ownCommands.filter((each) => !commands.has(each)) },
  };
}

const diagnosticProvider: DiagnosticOptions = { interFileDependencies: true, workspaceDiagnostics: true };

const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [' '], resolveProvider: true },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  callHierarchyProvider: true,
  selectionRangeProvider: true,
  workspaceSymbolProvider: { resolveProvider: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  documentLinkProvider: {},
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: onTypeTriggers,
  semanticTokensProvider: { legend, full: { delta: true }, range: true },
  inlayHintProvider: true,
  codeLensProvider: { resolveProvider: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind] },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } },
  },
};
