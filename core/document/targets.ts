import type { Part, SyntaxNode, Target } from '../../grammar/index.ts';
import type { SopDocument } from './document.ts';

/** Every target of the document, those of branches and those that close a step, in the order of the text. */
export function* targetsOf(document: SopDocument): Generator<Target> {
  for (const section of document.sectionsNamed('steps', 'stages', 'quality check', 'exceptions')) {
    for (const block of section.blocks) for (const node of block.nodes) yield* targetsBelow(node);
  }
}

function* targetsBelow(node: SyntaxNode): Generator<Target> {
  if (node.kind === 'branch' && node.target !== undefined) yield node.target;
  if (node.kind === 'target') yield node.target;
  for (const child of node.children) yield* targetsBelow(child);
}

/** The name of the step that a `go to` names; undefined for every other target. */
export function stepNamedBy(target: Target): Part | undefined {
  return target.kind === 'go to' ? target.name : undefined;
}
