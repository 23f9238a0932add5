import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { Answers } from './answers.ts';
import { namesFor } from './names.ts';
import { encoded, tokensOf } from './tokens.ts';

export const noTokens: SemanticTokens = { data: [] };

export function allTokens({ textDocument: { uri } }: SemanticTokensParams, session: Session): SemanticTokens {
  const data = dataOf(uri, session);
  return { resultId: Answers.of(session).remember(uri, data), data: [...data] };
}

/** What has changed since the editor asked the last time, or everything where it is not known any more what that was. */
export function changedTokens(
  { textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams,
  session: Session,
): SemanticTokens | SemanticTokensDelta {
  const answers = Answers.of(session);
  const before = answers.recall(uri, previousResultId);
  const data = dataOf(uri, session);
  const resultId = answers.remember(uri, data);
  if (before === undefined) return { resultId, data: [...data] };
  return { resultId, edits: differences(before, data) };
}

/** The blocks that are on the screen, for editors that do not wait for all of a long document. */
export function tokensInRange(
  { textDocument, range }: SemanticTokensRangeParams,
  session: Session,
): SemanticTokens {
  return { data: [...dataOf(textDocument.uri, session, range.start.line, range.end.line)] };
}

function dataOf(
  uri: string,
  session: Session,
  first = 0,
  last = Number.POSITIVE_INFINITY,
): readonly number[] {
  const document = session.library.document(uri);
  return document === undefined
    ? []
    : encoded(tokensOf(document, namesFor(document, session.library.workspaceOf(document.uri)), first, last));
}

/** One edit between what both have at the beginning and at the end: a keystroke changes one place. */
function differences(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let behind = 0;
  while (behind < shorter - start && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  const deleteCount = before.length - behind - start;
  const data = after.slice(start, after.length - behind);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
