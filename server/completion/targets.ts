import type { Cursor } from './cursor.ts';
import { roles } from './people.ts';
import { documents, steps } from './procedures.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { word } from './words.ts';

/** What may follow a branch's colon, or close a body: where the flow goes on. `start` is where the target begins. */
export function targets(cursor: Cursor, start: number): Suggestions {
  const typed = cursor.text.slice(start, cursor.character);
  const named = /^(go to|escalate to|run)\s+/i.exec(typed);
  const end = cursor.text.trimEnd().length;
  if (named === null) return { start, end, all: targetWords };
  const from = start + named[0].length;
  return { start: from, end, all: namesFor((named[1] as string).toLowerCase(), cursor, from) };
}

export const targetWords: readonly Suggestion[] = [
  word('go to', { text: 'go to ', goesOn: true }),
  word('escalate to', { text: 'escalate to ', goesOn: true }),
  word('run', { text: 'run ', goesOn: true }),
  word('continue'),
  word('stop'),
  word('finish'),
];

/** On a line of its own, `run` is the field. */
export const closingWords: readonly Suggestion[] = targetWords.filter(({ label }) => label !== 'run');

function namesFor(target: string, cursor: Cursor, start: number): readonly Suggestion[] {
  if (target === 'go to') return steps(cursor);
  return target === 'escalate to' ? roles(cursor) : documents(cursor, start, 'sop', 'workflow');
}
