import { go } from 'fuzzysort';
import {
  type CompletionItem,
  type CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { explainReferent } from '../hover/referent.ts';
import { asSnippet, asText, type Template } from '../new-document/template.ts';
import type { Session } from '../session.ts';
import type { Cursor } from './cursor.ts';

/** One line of the list. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written; the label where it is not given. */
  readonly text?: string;
  /** The same with places to fill in, for editors that can. */
  readonly template?: Template;
  readonly detail?: string;
  /** Markdown; what takes work is made only of what is offered. */
  readonly documentation?: string | (() => string);
  /** The uri of the document that it names, which is explained once the suggestion is looked at. */
  readonly document?: string;
  /** What is compared with what was typed, where that is not the label. */
  readonly filter?: string;
  /** What people type who mean it. */
  readonly otherNames?: readonly string[];
  /** What comes next can be chosen from a list too. */
  readonly goesOn?: boolean;
  /** It takes the place of the bullet as well. */
  readonly isInsteadOfBullet?: boolean;
  /** What takes the place of the line's indentation. */
  readonly indentation?: string;
}

/** What comes back with a suggestion that is looked at. */
interface Suggested {
  readonly document: string;
}

/** Explains a suggestion that names a document: with thousands of them, most are never looked at. */
export function explainedSuggestion(item: CompletionItem, session: Session): CompletionItem {
  const document = session.library.document((item.data as Suggested | undefined)?.document ?? '');
  if (document?.title === undefined) return item;
  const referent = { sort: 'document', document, at: document.title } as const;
  const lines = explainReferent(referent, session.dayFor(document.uri), session);
  return { ...item, documentation: { kind: 'markdown', value: lines.join('  \n') } };
}

/** Suggestions for a piece of the cursor's line, from `start` to the cursor; `end` is where the piece ends. */
export interface Suggestions {
  readonly start: number;
  readonly end: number;
  readonly all: readonly Suggestion[];
}

/** The most that are offered at once: nobody reads on, and who types one more letter gets what that leaves. */
export const mostOffered = 100;

/** Where there are more, the editor asks again with the next letter. */
export function toCompletionItems(
  { start, end, all }: Suggestions,
  cursor: Cursor,
): CompletionItem[] | CompletionList {
  if (isComplete(cursor.text.slice(start, cursor.character), all)) return [];
  const isIncomplete = all.length > mostOffered;
  const offered = isIncomplete ? likest(all, cursor.text.slice(start, cursor.character)) : all;
  const items = offered.map((suggestion, index) => toCompletionItem(suggestion, index, start, end, cursor));
  return isIncomplete ? { isIncomplete, items } : items;
}

/** It says all of a suggestion and the beginning of no other: an editor that offered it once more would take Enter for it. */
function isComplete(typed: string, all: readonly Suggestion[]): boolean {
  if (!all.some((each) => textOf(each) === typed)) return false;
  const begun = typed.toLowerCase();
  return !all.some((each) => each.label.toLowerCase().startsWith(begun) && textOf(each) !== typed);
}

/** Those that are like what was typed, the likest first; the first ones where nothing was. */
function likest(all: readonly Suggestion[], typed: string): readonly Suggestion[] {
  if (typed.trim() === '') return all.slice(0, mostOffered);
  const found = go(typed, all, {
    key: ({ filter, label }) => filter ?? label,
    limit: mostOffered,
    threshold: 0,
  });
  return found.map(({ obj }) => obj);
}

function toCompletionItem(
  suggestion: Suggestion,
  index: number,
  from: number,
  end: number,
  cursor: Cursor,
): CompletionItem {
  const { client } = cursor.session;
  const { label, kind, detail, documentation, template, filter } = suggestion;
  const start = suggestion.isInsteadOfBullet === true ? cursor.indentation.length : from;
  const isSnippet = client.snippets && template !== undefined;
  const newText = blankBefore(start, cursor) + (isSnippet ? asSnippet(template) : textOf(suggestion));
  const at = (from: number, to: number) => ({
    start: { line: cursor.position.line, character: from },
    end: { line: cursor.position.line, character: to },
  });
  const insert = at(start, cursor.position.character);
  const replace = at(start, Math.max(end, cursor.position.character));
  const item: CompletionItem = {
    label,
    kind,
    sortText: String(index).padStart(5, '0'),
    filterText: filter ?? label,
    textEdit: client.insertOrReplace ? { newText, insert, replace } : { newText, range: insert },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
  };
  if (suggestion.indentation !== undefined)
    item.additionalTextEdits = [{ range: at(0, cursor.indentation.length), newText: suggestion.indentation }];
  if (detail !== undefined) item.detail = detail;
  if (detail !== undefined && client.labelDetails) item.labelDetails = { description: detail };
  if (suggestion.document !== undefined) item.data = { document: suggestion.document } satisfies Suggested;
  if (documentation !== undefined) {
    const value = typeof documentation === 'string' ? documentation : documentation();
    item.documentation = { kind: 'markdown', value };
  }
  if (newText.includes('\n')) item.insertTextMode = InsertTextMode.adjustIndentation;
  if (suggestion.goesOn === true && client.asksAgain) {
    item.command = { title: 'Go on', command: 'editor.action.triggerSuggest' };
  }
  return item;
}

/** A dash, a colon and a comma have a blank behind them. */
function blankBefore(start: number, { text }: Cursor): string {
  return /[-:,]/.test(text[start - 1] ?? '') ? ' ' : '';
}

function textOf({ label, text, template }: Suggestion): string {
  return text ?? (template === undefined ? label : asText(template));
}
