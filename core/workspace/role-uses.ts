import type { Block, FieldNode, Part, SyntaxNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { workOf } from '../document/work.ts';
import { readHandover } from '../values/handover.ts';
import { namesOf } from '../values/list.ts';

/** Every place at which a procedure names a role: who does a step, who takes part, who is told, who gets something. */
export function* roleUses(document: SopDocument, isRole: (name: string) => boolean): Generator<Part> {
  for (const section of document.sectionsNamed('steps', 'stages', 'quality check', 'exceptions')) {
    for (const block of section.blocks) yield* usesIn(block, isRole);
  }
}

function* usesIn(block: Block, isRole: (name: string) => boolean): Generator<Part> {
  for (const step of workOf(block).steps) {
    if (step.role !== undefined) yield step.role;
    for (const field of step.fields) yield* rolesOf(field, isRole);
  }
  for (const node of block.nodes) yield* escalations(node);
}

function* rolesOf(field: FieldNode, isRole: (name: string) => boolean): Generator<Part> {
  if (field.name === 'with' || field.name === 'consult' || field.name === 'inform') yield* namesOf(field);
  if (field.name !== 'handover') return;
  const { to } = readHandover(field.value, isRole);
  if (to !== undefined && to.text !== '') yield to;
}

function* escalations(node: SyntaxNode): Generator<Part> {
  const target = node.kind === 'branch' || node.kind === 'target' ? node.target : undefined;
  if (target?.kind === 'escalate to' && target.name !== undefined && target.name.text !== '')
    yield target.name;
  for (const child of node.children) yield* escalations(child);
}
