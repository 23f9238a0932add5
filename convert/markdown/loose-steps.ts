import type { ListItem, Nodes } from 'mdast';
import type { DraftStep } from '../draft/draft.ts';
import { isImperative, mayBeImperative, sentencesOf } from './sentence.ts';
import type { Block, Source } from './source.ts';
import type { StepReader } from './step.ts';

/**
 * The steps of a text that has no list of them: paragraphs and bullets that tell somebody what to do, each with the code
 * and the lists behind it. What is not told stays where it is.
 */
export function dutySteps(
  blocks: readonly Block[],
  source: Source,
  reader: StepReader,
): { readonly steps: readonly DraftStep[]; readonly left: readonly Block[] } {
  const steps: DraftStep[] = [];
  const left: Block[] = [];
  let begun: { block: Nodes; below: Nodes[] } | undefined;
  const close = () => {
    if (begun === undefined) return;
    const { block, below } = begun;
    const origin = { first: source.originOf(block).first, last: source.originOf(below.at(-1) ?? block).last };
    steps.push(reader.step(source.inline(block), below, origin, undefined, undefined));
    begun = undefined;
  };
  for (const [index, block] of blocks.entries()) {
    const isFollowed = blocks[index + 1]?.type === 'code';
    if (block.type === 'paragraph' && tellsToDo(source.inline(block), reader, isFollowed)) {
      close();
      begun = { block, below: [] };
    } else if (begun !== undefined && (block.type === 'code' || block.type === 'list')) {
      begun.below.push(block);
    } else if (
      block.type === 'list' &&
      block.children.filter((item) => isTold(item, source, reader)).length * 2 > block.children.length
    ) {
      close();
      for (const item of block.children) {
        const work = reader.work(item, undefined, undefined);
        if (work.type === 'step') steps.push(work);
      }
    } else {
      close();
      left.push(block);
    }
  }
  close();
  return { steps, left };
}

function isTold(item: ListItem, source: Source, reader: StepReader): boolean {
  const [first] = item.children;
  return first?.type === 'paragraph' && tellsToDo(source.inline(first), reader, false);
}

/** A text above a command tells it also by `you can` and `we need to`. */
function tellsToDo(text: string, reader: StepReader, isAboveCommand: boolean): boolean {
  const [first = ''] = sentencesOf(text);
  if (isImperative(first) || reader.performers.duty(first) !== undefined) return true;
  // **Place it on the table.** in front of a paragraph is its heading.
  if (/^\*\*[^*]+\.\*\*$/.test(first) && mayBeImperative(first)) return true;
  return isAboveCommand && /\b(?:you|we)\s+(?:can|need to|must|should|have to)\b/i.test(text);
}
