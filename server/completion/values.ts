import { CompletionItemKind } from 'vscode-languageserver';
import type { ValueType } from '../../grammar/index.ts';
import type { Cursor } from './cursor.ts';
import { people, roles, systems } from './people.ts';
import { documents, stagesFollowed, steps, things } from './procedures.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { dates, durations, events, moments } from './times.ts';

/** A value as far as it is typed. */
interface Typed {
  readonly type: ValueType;
  /** The field's name in lower case. */
  readonly field: string;
  /** Offset in the line of the value's beginning. */
  readonly start: number;
}

/** What may be written as the value of a field, or as the piece of it that the cursor is in. */
export function values(cursor: Cursor, typed: Typed): Suggestions {
  const { start, field } = typed;
  switch (typed.type) {
    case 'owner':
      return afterComma(cursor, start, people(cursor), roles(cursor));
    case 'person':
      return field === 'customer owner' ? none(start) : whole(cursor, start, people(cursor));
    case 'approval':
      return afterComma(cursor, start, followedBy(people(cursor), ', '), dates(cursor, field));
    case 'touch':
      return afterComma(cursor, start, followedBy(dates(cursor, field), ', '), []);
    case 'risk':
      return afterComma(cursor, start, [...words('green'), ...followedBy(words('amber', 'red'), ', ')], []);
    case 'date':
      return whole(cursor, start, dates(cursor, field));
    case 'due':
      return whole(cursor, start, [...words('day 1', 'day 7', 'day 30'), ...dates(cursor, field)]);
    case 'status':
      return whole(cursor, start, words('draft', 'in review', 'active', 'retired'));
    case 'milestone status':
      return whole(cursor, start, words('to come', 'in progress', 'completed', 'missed'));
    case 'side':
      return whole(cursor, start, words('internal', 'customer', 'third party'));
    case 'roles':
    case 'role':
      return listed(cursor, start, roles(cursor));
    case 'systems':
      return listed(cursor, start, systems(cursor));
    case 'needs':
      return listed(cursor, start, things(cursor, true));
    case 'variants':
      return field === 'only for' ? listed(cursor, start, variants(cursor)) : none(start);
    case 'thing':
      return whole(cursor, start, ofThing(cursor, field));
    case 'handover':
      return afterWord(cursor, start, ' to ', followedBy(things(cursor, false), ' to '), roles(cursor));
    case 'document':
      return whole(
        cursor,
        start,
        field === 'follows'
          ? documents(cursor, start, 'workflow')
          : documents(cursor, start, 'sop', 'workflow'),
      );
    case 'duration':
      return whole(cursor, start, durations(field, false));
    case 'time-box':
      return afterWord(cursor, start, ' of ', durations(field, true), events(cursor));
    case 'wait':
      return afterWord(cursor, start, ' after ', durations(field, false), events(cursor));
    case 'moment':
      return afterWord(cursor, start, ' before ', moments(cursor), events(cursor));
    case 'window':
      return whole(cursor, start, [{ ...unit('day 1 to day 7'), template: 'day ⟨1:1⟩ to day ⟨2:7⟩' }]);
    default:
      return field === 'from'
        ? whole(cursor, start, steps(cursor))
        : field === 'repeat'
          ? whole(cursor, start, repeats)
          : none(start);
  }
}

const repeats: readonly Suggestion[] = ['for each', 'every', 'whenever'].map((label) => {
  return { label, kind: CompletionItemKind.Keyword, text: `${label} ` };
});

function ofThing(cursor: Cursor, field: string): readonly Suggestion[] {
  if (field === 'approves') return things(cursor, true);
  return field === 'stage' ? stagesFollowed(cursor) : [];
}

function variants({ document }: Cursor): readonly Suggestion[] {
  const names = document.value('variants')?.text.split(',') ?? [];
  return names.map((name) => ({ label: name.trim(), kind: CompletionItemKind.EnumMember }));
}

function words(...labels: readonly string[]): readonly Suggestion[] {
  return labels.map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
}

function unit(label: string): Suggestion {
  return { label, kind: CompletionItemKind.Unit };
}

function followedBy(suggestions: readonly Suggestion[], rest: string): readonly Suggestion[] {
  return suggestions.map((suggestion) => ({ ...suggestion, text: suggestion.label + rest, goesOn: true }));
}

// The piece of the value that the cursor is in.

function none(start: number): Suggestions {
  return { start, end: start, all: [] };
}

export function whole(cursor: Cursor, start: number, all: readonly Suggestion[]): Suggestions {
  return { start, end: cursor.text.trimEnd().length, all };
}

/** Names with commas between; those that are there already are not offered again. */
export function listed(cursor: Cursor, start: number, all: readonly Suggestion[]): Suggestions {
  const comma = cursor.text.slice(start, cursor.character).lastIndexOf(',');
  const next = cursor.text.indexOf(',', cursor.character);
  const end = next < 0 ? cursor.text.trimEnd().length : next;
  const piece = comma < 0 ? start : cursor.behindBlanks(start + comma + 1);
  const others = `${cursor.text.slice(start, piece)},${cursor.text.slice(end)}`
    .split(',')
    .map((name) => name.trim());
  return { start: piece, end, all: all.filter(({ label }) => !others.includes(label)) };
}

function afterComma(
  cursor: Cursor,
  start: number,
  first: readonly Suggestion[],
  rest: readonly Suggestion[],
): Suggestions {
  return afterWord(cursor, start, ',', first, rest);
}

/** Two pieces with a word between: the last one that stands before the cursor counts. */
function afterWord(
  cursor: Cursor,
  start: number,
  word: string,
  first: readonly Suggestion[],
  rest: readonly Suggestion[],
): Suggestions {
  const at = cursor.text.slice(start, cursor.character).lastIndexOf(word);
  if (at >= 0) return whole(cursor, cursor.behindBlanks(start + at + word.length), rest);
  const next = cursor.text.indexOf(word, cursor.character);
  if (next < 0) return whole(cursor, start, first);
  return { start, end: next, all: first.map(({ text: _, goesOn: __, ...suggestion }) => suggestion) };
}
