import type { CompletionItem, CompletionList, CompletionParams, Connection } from 'vscode-languageserver';
import { answering, answeringAtLength } from './answering.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './calls/call-hierarchy.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses, resolvedCodeLens } from './code-lens/code-lenses.ts';
import { comparison } from './compare/compare.ts';
import { stepHistory } from './compare/step-history.ts';
import { completions } from './completion/completions.ts';
import { explainedSuggestion } from './completion/suggestion.ts';
import { definitions } from './definition.ts';
import { documentHighlights } from './document-highlights.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { exportAnswer } from './export/export.ts';
import { foldingRanges } from './folding-ranges.ts';
import { documentFormatting, rangeFormatting } from './formatting/formatting.ts';
import { onTypeFormatting } from './formatting/on-type.ts';
import { hover } from './hover/hover.ts';
import { importAnswer } from './import/import.ts';
import { pasteAnswer } from './import/paste.ts';
import { inlayHints } from './inlay-hints/inlay-hints.ts';
import { mapAnswer } from './map.ts';
import { markReviewedAnswer } from './mark-reviewed.ts';
import type { CompareRequest, StepHistoryRequest } from './messages/compare.ts';
import type { ExportRequest } from './messages/export.ts';
import type { ImportRequest, PasteRequest } from './messages/import.ts';
import type { MapRequest } from './messages/messages.ts';
import type { NewDocumentRequest, PeopleRequest } from './messages/new-document.ts';
import type {
  DocumentRequest,
  LibraryRequest,
  MarkReviewedRequest,
  ReviewsRequest,
} from './messages/overview.ts';
import { willRenameFiles } from './moved-files/will-rename-files.ts';
import { newDocument } from './new-document/new-document.ts';
import { people } from './new-document/people.ts';
import { documentAnswer } from './overview/document.ts';
import { library } from './overview/library.ts';
import { reviews } from './overview/reviews.ts';
import { documentReport, noFindings } from './pull/document-report.ts';
import { workspaceReport } from './pull/workspace-report.ts';
import { references } from './references.ts';
import { prepareRename } from './rename/prepare-rename.ts';
import { rename } from './rename/rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import { allTokens, changedTokens, noTokens, tokensInRange } from './semantic-tokens/semantic-tokens.ts';
import type { Session } from './session.ts';
import { resolvedSymbol, workspaceSymbols } from './symbols/workspace-symbols.ts';

/** One line a request: its name in the log, what is answered when all else fails, and the feature. */
export function answerRequests(connection: Connection, session: Session): void {
  connection.onCompletion(
    answering<CompletionParams, CompletionList | CompletionItem[]>(session, 'completion', [], completions),
  );
  connection.onCompletionResolve((item, token) =>
    answering(session, 'explained completion', item, explainedSuggestion)(item, token),
  );
  connection.onHover(answering(session, 'hover', null, hover));
  connection.onDefinition(answering(session, 'definition', [], definitions));
  connection.onReferences(answeringAtLength(session, 'references', [], references));
  connection.onDocumentHighlight(answering(session, 'highlights', [], documentHighlights));
  connection.onPrepareRename(answering(session, 'name to change', null, prepareRename));
  connection.onRenameRequest(answeringAtLength(session, 'rename', null, rename));
  connection.workspace.onWillRenameFiles(answeringAtLength(session, 'moved files', null, willRenameFiles));
  connection.onWorkspaceSymbol(answering(session, 'symbols of the workspace', [], workspaceSymbols));
  connection.onWorkspaceSymbolResolve((symbol, token) =>
    answering(session, 'place of a symbol', symbol, resolvedSymbol)(symbol, token),
  );
  connection.onSelectionRanges(answering(session, 'selections', [], selectionRanges));
  connection.onDocumentLinks(answering(session, 'links', [], documentLinks));
  connection.onDocumentSymbol(answering(session, 'symbols', [], documentSymbols));
  connection.onFoldingRanges(answering(session, 'folding', [], foldingRanges));
  connection.onCodeAction(answering(session, 'code actions', [], codeActions));
  connection.onDocumentFormatting(answering(session, 'formatting', [], documentFormatting));
  connection.onDocumentRangeFormatting(answering(session, 'range formatting', [], rangeFormatting));
  connection.onDocumentOnTypeFormatting(answering(session, 'on-type formatting', [], onTypeFormatting));
  connection.onCodeLens(answering(session, 'lenses', [], codeLenses));
  connection.onCodeLensResolve((lens, token) =>
    answering(session, 'resolved lens', lens, resolvedCodeLens)(lens, token),
  );
  const { callHierarchy, diagnostics, inlayHint, semanticTokens } = connection.languages;
  callHierarchy.onPrepare(answering(session, 'calls', null, prepareCallHierarchy));
  callHierarchy.onIncomingCalls(answeringAtLength(session, 'incoming calls', [], incomingCalls));
  callHierarchy.onOutgoingCalls(answeringAtLength(session, 'outgoing calls', [], outgoingCalls));
  inlayHint.on(answering(session, 'hints', [], inlayHints));
  diagnostics.on(answering(session, 'findings', noFindings, documentReport));
  diagnostics.onWorkspace(answeringAtLength(session, 'findings of all', { items: [] }, workspaceReport));
  semanticTokens.on(answering(session, 'tokens', noTokens, allTokens));
  semanticTokens.onDelta(answering(session, 'changed tokens', noTokens, changedTokens));
  semanticTokens.onRange(answering(session, 'tokens in a range', noTokens, tokensInRange));
  connection.onRequest('sop/map' satisfies MapRequest['method'], answering(session, 'map', null, mapAnswer));
  connection.onRequest(
    'sop/compare' satisfies CompareRequest['method'],
    answering(session, 'comparison', null, comparison),
  );
  connection.onRequest(
    'sop/stepHistory' satisfies StepHistoryRequest['method'],
    answering(session, 'history of a step', null, stepHistory),
  );
  connection.onRequest(
    'sop/reviews' satisfies ReviewsRequest['method'],
    answering(session, 'reviews', null, reviews),
  );
  connection.onRequest(
    'sop/library' satisfies LibraryRequest['method'],
    answering(session, 'library', null, library),
  );
  connection.onRequest(
    'sop/document' satisfies DocumentRequest['method'],
    answering(session, 'document', null, documentAnswer),
  );
  connection.onRequest(
    'sop/markReviewed' satisfies MarkReviewedRequest['method'],
    answering(session, 'mark reviewed', null, markReviewedAnswer),
  );
  connection.onRequest(
    'sop/people' satisfies PeopleRequest['method'],
    answering(session, 'people', [], people),
  );
  connection.onRequest(
    'sop/newDocument' satisfies NewDocumentRequest['method'],
    answering(session, 'new document', null, newDocument),
  );
  connection.onRequest<ImportRequest['result'], never>(
    'sop/import' satisfies ImportRequest['method'],
    answeringAtLength(session, 'import', null, importAnswer),
  );
  connection.onRequest<PasteRequest['result'], never>(
    'sop/paste' satisfies PasteRequest['method'],
    answeringAtLength(session, 'paste', null, pasteAnswer),
  );
  connection.onRequest<ExportRequest['result'], never>(
    'sop/export' satisfies ExportRequest['method'],
    answeringAtLength(session, 'export', null, exportAnswer),
  );
}
