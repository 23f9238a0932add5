import type { Connection } from 'vscode-languageserver';
import { answering } from './answering.ts';
import { codeActions } from './code-actions.ts';
import { completions } from './completion/completions.ts';
import { explainedSuggestion } from './completion/suggestion.ts';
import { definitions } from './definition.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { foldingRanges } from './folding-ranges.ts';
import { documentFormatting, rangeFormatting } from './formatting/formatting.ts';
import { onTypeFormatting } from './formatting/on-type.ts';
import { hover } from './hover/hover.ts';
import { mapAnswer } from './map.ts';
import type { MapRequest } from './messages/messages.ts';
import { allTokens, changedTokens, noTokens, tokensInRange } from './semantic-tokens/semantic-tokens.ts';
import type { Session } from './session.ts';

/** One line a request: its name in the log, what is answered when all else fails, and the feature. */
export function answerRequests(connection: Connection, session: Session): void {
  connection.onCompletion(answering(session, 'completion', [], completions));
  connection.onCompletionResolve((item, token) =>
    answering(session, 'explained completion', item, explainedSuggestion)(item, token),
  );
  connection.onHover(answering(session, 'hover', null, hover));
  connection.onDefinition(answering(session, 'definition', [], definitions));
  connection.onDocumentLinks(answering(session, 'links', [], documentLinks));
  connection.onDocumentSymbol(answering(session, 'symbols', [], documentSymbols));
  connection.onFoldingRanges(answering(session, 'folding', [], foldingRanges));
  connection.onCodeAction(answering(session, 'code actions', [], codeActions));
  connection.onDocumentFormatting(answering(session, 'formatting', [], documentFormatting));
  connection.onDocumentRangeFormatting(answering(session, 'range formatting', [], rangeFormatting));
  connection.onDocumentOnTypeFormatting(answering(session, 'on-type formatting', [], onTypeFormatting));
  const { semanticTokens } = connection.languages;
  semanticTokens.on(answering(session, 'tokens', noTokens, allTokens));
  semanticTokens.onDelta(answering(session, 'changed tokens', noTokens, changedTokens));
  semanticTokens.onRange(answering(session, 'tokens in a range', noTokens, tokensInRange));
  connection.onRequest('sop/map' satisfies MapRequest['method'], answering(session, 'map', null, mapAnswer));
}
