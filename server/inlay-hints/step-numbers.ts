import type { InlayHint } from 'vscode-languageserver';
import { stepsIn } from '../../core/document/steps-in.ts';
import type { SopDocument } from '../../core/index.ts';
import type { Block } from '../../grammar/index.ts';
import { positionsOf } from '../text/positions.ts';

/** The number that readers see, before each step: `- 2.1 Cook: Stir`. */
export function stepNumbers(block: Block, document: SopDocument): InlayHint[] {
  const positions = positionsOf(document.tree);
  const at = document.tree.startOf(block);
  return stepsIn(block, document.kind)
    .filter(({ node }) => node.text.text !== '')
    .map((step) => ({
      position: positions.positionAt(at + (step.role ?? step.title).start),
      label: document.numberOf(step),
      paddingRight: true,
    }));
}
