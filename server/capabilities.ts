import {
  CodeActionKind,
  type DiagnosticOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';
import { fixAllKind } from './code-actions.ts';
import { onTypeTriggers } from './formatting/on-type.ts';
import { ownCommands } from './run-commands.ts';
import { legend } from './semantic-tokens/looks.ts';

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
