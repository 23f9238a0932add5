import { CompletionItemKind } from 'vscode-languageserver';
import { explainWord, type WordName } from '../words.ts';
import type { Suggestion } from './suggestion.ts';

/** A word of the language with its explanation; `rest` is how it is written and what is to be filled in. */
export function word(name: WordName, rest: Partial<Suggestion> = {}): Suggestion {
  return { label: name, kind: CompletionItemKind.Keyword, documentation: explainWord(name), ...rest };
}
