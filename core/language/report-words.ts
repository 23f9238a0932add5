import type { SopDocument } from '../document/document.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentContext, Report } from '../findings/rule.ts';
import { openWords } from './open-words.ts';
import type { Reason } from './reasons.ts';
import { wordList } from './word-list.ts';

/** What a rule says of the words that it looks for. */
export interface Wording {
  /** Behind the word in quotes: `says no day`. */
  readonly leavesOpen: string;
  readonly next: string;
}

/** Reports the words of a document that leave something open for that reason. */
export function* reportWords(
  reason: Reason,
  document: SopDocument,
  { settings }: DocumentContext,
  { leavesOpen, next }: Wording,
): Generator<Report> {
  for (const { at, text } of openWords(document, wordList(settings.words), reason))
    yield { at, what: `${quote(text)} ${leavesOpen}.`, next };
}
