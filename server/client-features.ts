import type { InitializeParams } from 'vscode-languageserver';

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
  readonly codeDescription: boolean;
  /** Edits that say which version of a document they are meant for. */
  readonly versionedEdits: boolean;
  /** A definition may say which words lead to it. */
  readonly definitionLinks: boolean;
  readonly watchesFiles: boolean;
  readonly folderChanges: boolean;
}

export function readClientFeatures({ capabilities, clientInfo }: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const item = textDocument?.completion?.completionItem;
  const diagnostics = textDocument?.publishDiagnostics;
  return {
    snippets: item?.snippetSupport === true,
    insertOrReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    asksAgain: /code|codium/i.test(clientInfo?.name ?? ''),
    relatedInformation: diagnostics?.relatedInformation === true,
    diagnosticTags: diagnostics?.tagSupport !== undefined,
    codeDescription: diagnostics?.codeDescriptionSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folderChanges: workspace?.workspaceFolders === true,
  };
}
