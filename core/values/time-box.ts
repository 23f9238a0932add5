import { type FieldNode, type Part, subpart } from '../../grammar/index.ts';
import { type Duration, durationAtStart } from '../dates/duration.ts';
import { perField } from '../document/per-block.ts';
import { trim } from './first-comma.ts';
import { textsOf } from './list.ts';

/** `DURATION [of EVENT][, for VARIANT]`, and with `after` or `before` in the place of `of` for waits and moments. */
export interface TimeBox {
  /** Undefined where the text begins with none. */
  readonly duration: Duration | undefined;
  /** What stands in the duration's place. */
  readonly durationPart: Part;
  /** From when it counts: `trigger`, a step, or free text. */
  readonly event: Part | undefined;
  readonly variant: Part | undefined;
}

/** Reads `2 days of trigger, for SMB`; `word` is what begins the event. */
export function readTimeBox(value: Part, word: 'of' | 'after' | 'before'): TimeBox {
  const found = durationAtStart(value.text);
  const from = found?.length ?? 0;
  const at = value.text.indexOf(` ${word} `, from);
  const durationPart = trim(subpart(value, 0, at < 0 ? variantStart(value.text, from) : at));
  const rest = at < 0 ? value.text.length : at + word.length + 2;
  const comma = variantStart(value.text, at < 0 ? from : rest);
  return {
    duration: found?.duration,
    durationPart,
    event: at < 0 ? undefined : trim(subpart(value, rest, comma)),
    variant:
      comma === value.text.length
        ? undefined
        : trim(subpart(value, comma + variantWord.length, value.text.length)),
  };
}

/** The time-boxes of a `within`, in the order of `textsOf`. */
export const timeBoxesOf: (field: FieldNode) => readonly TimeBox[] = perField((field) =>
  textsOf(field).map((text) => readTimeBox(text, 'of')),
);

const variantWord = ', for ';

function variantStart(text: string, from: number): number {
  const at = text.lastIndexOf(variantWord);
  return at < from ? text.length : at;
}
