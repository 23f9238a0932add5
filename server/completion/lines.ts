import { LineKind } from '../../grammar/index.ts';
import { branchesOf } from './branches.ts';
import type { Cursor } from './cursor.ts';
import { documentEntries, itemFields } from './fields.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { closingWords } from './targets.ts';
import { wholeDocuments } from './whole-documents.ts';

/** What may begin a line that has no bullet. */
export function lineBeginnings(cursor: Cursor): Suggestions {
  const possible = cursor.body === 0 ? atDocument(cursor) : insideItem(cursor);
  const all = possible.flatMap((each) => likeTyped(each, cursor));
  const key = /^[^:]*:/.exec(cursor.after);
  if (key === null) return { start: cursor.body, end: cursor.text.trimEnd().length, all };
  // The line has its colon: only its key is put in the place of what is there.
  const keys = all.map(({ text: _, template: __, goesOn: ___, ...suggestion }) => suggestion);
  return { start: cursor.body, end: cursor.character + key[0].length - 1, all: keys };
}

/**
 * With several words typed, only what begins with them: Enter behind a sentence is not to put a field in its place whose
 * other names have its letters somewhere. One word is compared by the editor, with the name that is meant: what is typed
 * on is no longer like it then, and the editor knows that without asking again, which Enter could be quicker than.
 */
function likeTyped(suggestion: Suggestion, { before, document }: Cursor): readonly Suggestion[] {
  const typed = before.toLowerCase();
  const names = [suggestion.label, ...(suggestion.otherNames ?? [])];
  const name = names.find((each) => ` ${each.toLowerCase()}`.includes(` ${typed}`));
  const isOpen = document.tree.header !== undefined && !typed.includes(' ');
  if (typed !== '' && name === undefined && !isOpen) return [];
  return [{ ...suggestion, filter: name ?? suggestion.label }];
}

function atDocument(cursor: Cursor): readonly Suggestion[] {
  const { document, node } = cursor;
  const header = document.tree.header;
  if (header === undefined) return wholeDocuments(cursor);
  if (node === header) return [];
  const own = document.tree.header?.block === cursor.block ? undefined : cursor.block;
  const fields = document.fields.filter(({ block }) => block !== own || cursor.line?.kind !== LineKind.Key);
  const sections = document.sections.filter(({ heading }) => heading !== node);
  const there = [...fields.filter((field) => field !== node), ...sections].map(({ name }) => name);
  return documentEntries(document.kind, there);
}

function insideItem(cursor: Cursor): readonly Suggestion[] {
  const asField = cursor.probe('note:');
  const asTarget = cursor.probe('stop');
  if (asTarget.nodes.at(-2)?.kind === 'branch') return asTarget.isMisplaced ? [] : closingWords;
  const holder = asField.nodes.at(-2);
  const { place, siblings = [] } = asField.field ?? {};
  if (asField.isMisplaced || place === undefined || (holder?.kind !== 'item' && holder?.kind !== 'field'))
    return [];
  const there = siblings.filter((field) => field !== asField.field?.field).map(({ name }) => name);
  const isStage = asField.block?.section?.label === 'Stages';
  const fields = itemFields(place, there, isStage);
  if (place !== 'step') return fields;
  const step = holder.kind === 'item' ? holder : undefined;
  return [...fields, ...branchesOf(step), ...closingWords];
}
