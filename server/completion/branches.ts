import type { ItemNode } from '../../grammar/index.ts';
import type { WordName } from '../words.ts';
import type { Cursor } from './cursor.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { word } from './words.ts';

/** The conditions with a meaning of their own, where the step gives them one. */
export function conditions(cursor: Cursor): Suggestions {
  const start = cursor.body + (/^if\s+/i.exec(cursor.before)?.[0].length ?? 0);
  const colon = cursor.text.indexOf(':', cursor.character);
  const end = colon < 0 ? cursor.text.trimEnd().length : colon;
  const behind = colon < 0 ? ': ' : '';
  const own = cursor.nodes.findLast((node) => node.kind === 'item');
  const all = meaningful(own).map((name) => word(name, { text: `${name}${behind}`, goesOn: true }));
  return { start, end, all };
}

function meaningful(step: ItemNode | undefined): readonly WordName[] {
  if (step === undefined) return [];
  const has = (...names: readonly string[]) => step.fields.some(({ name }) => names.includes(name));
  const names: (WordName | false)[] = [
    has('within', 'by', 'window') && 'late',
    has('approves') && 'rejected',
    has('quality bar') && 'a quality bar is missed',
  ];
  return names.filter((name) => name !== false);
}

/** Whole branches, for a line of their own in a step. */
export function branchesOf(step: ItemNode | undefined): readonly Suggestion[] {
  const known = meaningful(step).map((name) =>
    word(name, { label: `if ${name}`, text: `if ${name}: `, goesOn: true }),
  );
  const hasBranch = step?.children.some((child) => child.kind === 'branch' && !child.isOtherwise) === true;
  const hasOtherwise = step?.children.some((child) => child.kind === 'branch' && child.isOtherwise) === true;
  const otherwise =
    hasBranch && !hasOtherwise ? [word('otherwise', { text: 'otherwise: ', goesOn: true })] : [];
  return [...known, word('if', { text: 'if ', template: 'if ⟨1:condition⟩: ⟨0⟩' }), ...otherwise];
}
