import { BranchNode, ItemNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import { intoStep } from '../fixes/into-step.ts';

/** Makes a condition that stands between steps one of the step above it; none where there is no such step. */
export function branchBelowStep(document: SopDocument, offset: number): readonly Fix[] {
  const { tree } = document;
  const block = tree.blockAt(offset);
  const branch = block?.nodes.find((node) => node instanceof BranchNode);
  const step = block && tree.blocks[tree.blocks.indexOf(block) - 1]?.nodes.at(-1);
  if (branch === undefined || !(step instanceof ItemNode)) return [];
  return [
    {
      title: `Put it below ${quote(step.title.text)}`,
      edits: intoStep(document, branch, step),
      safe: false,
      preferred: true,
    },
  ];
}
