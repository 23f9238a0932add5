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
export function fieldsOf(block: Block, kind: Kind): readonly PlacedField[] {
  const found: PlacedField[] = [];
  const top = block.nodes[0];
  if (block.isHeading && top instanceof FieldNode) {
    const entry = fieldEntry(kind, top);
    found.push({ field: top, place: kind, entry, siblings: [top] });
    gather(top.children, entry?.holds, entry?.holds, found);
    return found;
  }
  const { section } = block;
  const place = section?.holds ?? (section?.contents === 'branches' ? 'step' : undefined);
  gather(block.isHeading ? (top?.children ?? []) : block.nodes, undefined, place, found);
  return found;
}

/** `own` is what the fields among `nodes` belong to, `items` what the items among them are. */
function gather(
  nodes: readonly SyntaxNode[],
  own: Place | undefined,
  items: Place | undefined,
  found: PlacedField[],
): void {
  if (nodes.length === 0) return;
  let siblings: FieldNode[] | undefined;
  for (const node of nodes) {
    if (node instanceof FieldNode) {
      siblings ??= nodes.filter((each) => each instanceof FieldNode);
      const entry = own === undefined ? undefined : fieldEntry(own, node);
      found.push({ field: node, place: own, entry, siblings });
      gather(node.children, entry?.holds, entry?.holds, found);
    } else {
      gather(node.children, node instanceof ItemNode ? items : undefined, items, found);
    }
  }
}

function fieldEntry(place: Place, field: FieldNode): FieldEntry | undefined {
  const entry = entryIn(place, field.name);
  return entry?.type === 'field' ? entry : undefined;
}
