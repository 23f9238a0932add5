import type { FieldNode, SyntaxNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { inBlocks } from '../document/stretches.ts';
import { targetOf } from '../document/targets.ts';
import { workOf } from '../document/work.ts';
import { type Named, named } from '../names/named.ts';
import { receiversOf } from '../values/handover.ts';
import { namesOf } from '../values/list.ts';

/** What may be the name of a role: one, or for a handover all that follows a ` to `, the longest first. */
type Choices = readonly Named[];

/** Every place at which a procedure names a role: who does a step, who takes part, who is told, who gets something. */
export function roleUses(document: SopDocument, isRole: (key: string) => boolean): readonly Named[] {
  return usesIn(document.workBlocks).flatMap(
    (choices) => choices.find(({ key }) => isRole(key)) ?? choices.at(-1) ?? [],
  );
}

const usesIn = inBlocks((block): readonly Choices[] => {
  const bySteps = workOf(block).steps.flatMap((step) => [
    ...(step.role === undefined ? [] : [[named(step.role)]]),
    ...step.fields.flatMap(usesInField),
  ]);
  return [...bySteps, ...block.nodes.flatMap(escalations)];
});

function usesInField(field: FieldNode): readonly Choices[] {
  if (field.name === 'handover') return [receiversOf(field.value).map(named)];
  const isList = field.name === 'with' || field.name === 'consult' || field.name === 'inform';
  return isList ? namesOf(field).map((name) => [named(name)]) : [];
}

function escalations(node: SyntaxNode): readonly Choices[] {
  const below = node.children.flatMap(escalations);
  const target = targetOf(node);
  if (target?.kind !== 'escalate to' || target.name === undefined || target.name.text === '') return below;
  return [[named(target.name)], ...below];
}
