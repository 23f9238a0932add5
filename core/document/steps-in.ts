import type { Block, Kind } from '../../grammar/index.ts';
import type { Step } from './step.ts';
import { workOf } from './work.ts';

/** The steps of a block of a procedure, nested ones too; items of other sections are none. */
export function stepsIn(block: Block, kind: Kind): readonly Step[] {
  const contents = block.section?.contents;
  const isWork = !block.isHeading && (contents === 'steps' || contents === 'branches');
  return isWork && (kind === 'sop' || kind === 'workflow') ? workOf(block).steps : [];
}
