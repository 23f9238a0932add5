import { counted } from '../../findings/quote.ts';
import type { SaysOther } from '../edit.ts';
import type { Value } from '../piece.ts';
import { contrasted, quoted, sentence } from './wording.ts';

/** What a step tells its performer to do now, paragraph by paragraph. */
export function ofInstructions(subject: string, { was, is }: SaysOther): string {
  const [gone, fresh] = [without(was, is), without(is, was)];
  const [lost] = gone;
  const [first] = fresh;
  const more = Math.max(gone.length, fresh.length) - 1;
  const rest = more > 0 ? ` (and ${counted(more, 'more change')})` : '';
  if (first !== undefined && lost !== undefined) {
    const [said, says] = contrasted(textOf(lost), textOf(first));
    return sentence(`${subject} now says ${quoted(says)}; it said ${quoted(said)}${rest}`);
  }
  if (first !== undefined) return sentence(`${subject} now also says ${quoted(textOf(first))}${rest}`);
  if (lost !== undefined) return sentence(`${subject} no longer says ${quoted(textOf(lost))}${rest}`);
  return sentence(`${subject} gives its instructions in another order`);
}

function without(values: readonly Value[], others: readonly Value[]): readonly Value[] {
  const known = new Set(others.map(({ text }) => text));
  return values.filter(({ text }) => !known.has(text));
}

function textOf({ text }: Value): string {
  return text.replace(/^- |^```.*\n|\n```$/g, '');
}
