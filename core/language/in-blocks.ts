import type { Block } from '../../grammar/index.ts';
import type { Located, SopDocument } from '../document/document.ts';
import { inBlocks } from '../document/stretches.ts';
import { mayNameNobody, nobodyIn } from './collective.ts';
import type { Place } from './english.ts';
import { type Passage, passagesOf } from './passages.ts';
import { mayBePassive, passivesIn } from './passive.ts';

/** A piece of a document's language. */
export interface Spoken {
  readonly at: Located;
  readonly text: string;
}

/** Where the steps say that something is done and not by whom. A bar and a rule say how things are to be. */
export function passivesOf(document: SopDocument): readonly Spoken[] {
  return document.isProcedure ? passives(document.workBlocks) : [];
}

/** Where the document says that nobody in particular does something. */
export function nobodyOf(document: SopDocument): readonly Spoken[] {
  return document.isProcedure ? nobody(document.tree.blocks) : [];
}

const passives = inBlocks((block) =>
  spoken(
    block,
    mayBePassive,
    passivesIn,
    ({ step, field }) => step !== undefined && (field === undefined || remarks.has(field)),
  ),
);

const nobody = inBlocks((block) => spoken(block, mayNameNobody, nobodyIn, () => true));

const remarks: ReadonlySet<string> = new Set(['note', 'warning']);

function spoken(
  block: Block,
  mayHave: RegExp,
  find: (text: string) => readonly Place[],
  concerns: (passage: Passage) => boolean,
): readonly Spoken[] {
  const { text } = block;
  if (!mayHave.test(text)) return [];
  return passagesOf(block)
    .filter(concerns)
    .flatMap(({ part }) =>
      find(text.slice(part.start, part.end)).map(({ start, end }) => {
        const at = { block, start: part.start + start, end: part.start + end };
        return { at, text: text.slice(at.start, at.end) };
      }),
    );
}
