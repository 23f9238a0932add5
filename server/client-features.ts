import type { InitializeParams } from 'vscode-languageserver';
import type { CommandOptions } from './messages/commands.ts';
import type { RulePageOptions } from './messages/rule-pages.ts';
import type { Refreshed } from './refresh.ts';

/** What the editor can show, out of all that the protocol knows. */
export interface ClientFeatures {
  /** Text with places to fill in. */
  readonly snippets: boolean;
  /** A completion may replace what stands behind the cursor too. */
  readonly insertOrReplace: boolean;
  /** The detail of a completion is shown beside every label, not only that of the one that is chosen. */
  readonly labelDetails: boolean;
  /** It has the command that asks for completion again, once an item was taken over. */
  readonly asksAgain: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  /** What the addresses of its pages of rules begin with; undefined where it has none, or cannot lead to them. */
  readonly rulePages: string | undefined;
  /** Edits may have places to fill in, too. */
  readonly snippetEdits: boolean;
  /** Edits that say which version of a document they are meant for. */
  readonly versionedEdits: boolean;
  /** A definition may say which words lead to it. */
  readonly definitionLinks: boolean;
  /** It asks where a symbol of the workspace is once somebody wants to go there. */
  readonly resolvesSymbols: boolean;
  readonly watchesFiles: boolean;
  readonly folderChanges: boolean;
  /**
   * It asks for the findings of documents, and can be told to ask again. One that cannot would show what is long past, and
   * is sent them instead.
   */
  readonly pullsDiagnostics: boolean;
  /** What it can be told to ask for again. */
  readonly refreshes: ReadonlySet<Refreshed>;
  /** It answers what its user has set. */
  readonly configuration: boolean;
  /** It tells of changes of what its user has set, if it is asked to. */
  readonly configurationChanges: boolean;
  /** New files may be a part of an edit. */
  readonly createsFiles: boolean;
  /** The commands that it has by itself; those that it lacks, the server runs for it where it can. */
  readonly commands: ReadonlySet<string>;
}

export function readClientFeatures({
  capabilities,
  clientInfo,
  initializationOptions,
}: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const options: Partial<CommandOptions & RulePageOptions> | undefined = initializationOptions;
  const item = textDocument?.completion?.completionItem;
  const pulls = textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
  const diagnostics = pulls
    ? { ...textDocument.publishDiagnostics, ...textDocument.diagnostic }
    : textDocument?.publishDiagnostics;
  return {
    snippets: item?.snippetSupport === true,
    insertOrReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    asksAgain: /code|codium/i.test(clientInfo?.name ?? ''),
    relatedInformation: diagnostics?.relatedInformation === true,
    diagnosticTags: diagnostics?.tagSupport !== undefined,
    rulePages: diagnostics?.codeDescriptionSupport === true ? options?.rulePages : undefined,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    resolvesSymbols: workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folderChanges: workspace?.workspaceFolders === true,
    pullsDiagnostics: pulls,
    refreshes: new Set([
      ...(pulls ? (['diagnostics'] as const) : []),
      ...(workspace?.inlayHint?.refreshSupport === true ? (['inlayHints'] as const) : []),
      ...(workspace?.codeLens?.refreshSupport === true ? (['codeLenses'] as const) : []),
    ]),
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    commands: new Set(Array.isArray(options?.commands) ? options.commands : []),
  };
}
