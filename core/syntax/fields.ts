import {
  type Block,
  entryIn,
  type FieldEntry,
  FieldNode,
  ItemNode,
  type Kind,
  type Place,
  type SyntaxNode,
} from '../../grammar/index.ts';

/** A field and what the vocabulary says of it where it stands. */
export interface PlacedField {
  readonly field: FieldNode;
  /** Undefined where nothing takes fields. */
  readonly place: Place | undefined;
  /** Undefined where the vocabulary has no such field in that place. */
  readonly entry: FieldEntry | undefined;
  /** The fields of the same item, this one among them. */
  readonly siblings: readonly FieldNode[];
}

/** Every field of a block with its place: at the top of the document, in an item of a section, below another field. */
export function* fieldsOf(block: Block, kind: Kind): Generator<PlacedField> {
  const top = block.nodes[0];
  if (block.isHeading && top instanceof FieldNode) {
    const entry = fieldEntry(kind, top);
    yield { field: top, place: kind, entry, siblings: [top] };
    yield* below(top.children, entry?.holds, entry?.holds);
    return;
  }
  const { section } = block;
  const place = section?.holds ?? (section?.contents === 'branches' ? 'step' : undefined);
  const nodes = block.isHeading ? (top?.children ?? []) : block.nodes;
  yield* below(nodes, undefined, place);
}

/** `own` is what the fields among `nodes` belong to, `items` what the items among them are. */
function* below(
  nodes: readonly SyntaxNode[],
  own: Place | undefined,
  items: Place | undefined,
): Generator<PlacedField> {
  const siblings = nodes.filter((node) => node instanceof FieldNode);
  for (const node of nodes) {
    if (node instanceof FieldNode) {
      const entry = own === undefined ? undefined : fieldEntry(own, node);
      yield { field: node, place: own, entry, siblings };
      yield* below(node.children, entry?.holds, entry?.holds);
    } else if (node instanceof ItemNode) {
      yield* below(node.children, items, items);
    } else {
      yield* below(node.children, undefined, items);
    }
  }
}

function fieldEntry(place: Place, field: FieldNode): FieldEntry | undefined {
  const entry = entryIn(place, field.name);
  return entry?.type === 'field' ? entry : undefined;
}
