import type { Block, FieldNode, Part, SyntaxNode } from '../../grammar/index.ts';
import type { Step } from '../document/step.ts';
import { workOf } from '../document/work.ts';
import { textsOf } from '../values/list.ts';

/** A text that tells a person what to do, or how it must be. */
export interface Passage {
  readonly part: Part;
  /** The step that it is about; undefined for what holds throughout. */
  readonly step: Step | undefined;
  /** The field that it is the value of; undefined for a step's title, its details and its prose. */
  readonly field: string | undefined;
  /** Whole sentences, of which some explain. */
  readonly isProse: boolean;
}

/** Fields of a step that are instructions; the others are names, times and records. */
const instructive: ReadonlySet<string> = new Set([
  'note',
  'warning',
  'quality bar',
  'repeat',
  'by',
  'only if',
]);

/** Fields at the top of a document that say what must be. */
const binding: ReadonlySet<string> = new Set(['scope', 'completed when']);

/** Sections whose lines bind whoever does the work. What tells of mistakes, reasons and the past binds nobody. */
const bindingSections: ReadonlySet<string> = new Set(['Rules', 'Inputs']);

/** What a block of a procedure tells people to do. */
export function passagesOf(block: Block): readonly Passage[] {
  const { section } = block;
  if (section === undefined) return block.nodes.flatMap(ofTopField);
  if (section.contents === 'steps' || section.contents === 'branches') {
    return [...workOf(block).steps.flatMap(ofStep), ...block.nodes.flatMap(conditions)];
  }
  if (!bindingSections.has(section.label)) return [];
  return block.nodes.flatMap((node) => (node.kind === 'item' ? [whole(node.text)] : []));
}

function ofTopField(node: SyntaxNode): readonly Passage[] {
  return node.kind === 'field' && binding.has(node.name) ? ofField(node, undefined) : [];
}

function ofStep(step: Step): readonly Passage[] {
  const lines = [step.title, ...step.details.map((detail) => detail.text)];
  return [
    ...lines.map((part) => ({ part, step, field: undefined, isProse: false })),
    ...step.prose.map(({ text }) => ({ part: text, step, field: undefined, isProse: true })),
    ...step.fields.filter((field) => instructive.has(field.name)).flatMap((field) => ofField(field, step)),
  ];
}

function ofField(field: FieldNode, step: Step | undefined): readonly Passage[] {
  return textsOf(field).map((part) => ({
    part,
    step,
    field: field.name,
    isProse: field.name === 'note' || field.name === 'warning',
  }));
}

/** `if needed:` is read with its `if`, since that is how it is written. */
function conditions(node: SyntaxNode): readonly Passage[] {
  const below = node.children.flatMap(conditions);
  if (node.kind !== 'branch' || node.condition === undefined) return below;
  const { block, condition } = node;
  const start = (block.lineStarts[node.first] as number) + node.line.body;
  const text = block.part(
    node.first,
    node.line.body,
    condition.end - (block.lineStarts[node.first] as number),
  );
  return [{ part: { ...text, start }, step: undefined, field: 'if', isProse: false }, ...below];
}

function whole(part: Part): Passage {
  return { part, step: undefined, field: undefined, isProse: false };
}
