import {
  BranchNode,
  type FieldNode,
  ItemNode,
  LineKind,
  ParallelNode,
  type Part,
  type SyntaxNode,
  TrackNode,
} from '../../grammar/index.ts';
import { nodesOf, type Section, type SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { targetOf } from '../document/targets.ts';
import { splitAtCommas } from '../document/thing.ts';
import { suppressionsIn } from '../findings/suppressions.ts';
import { namesIn } from './names-in.ts';
import { Piece, placeOf } from './piece.ts';
import { partsOf, plain, textOf } from './texts.ts';

/** Reads all that a document says. Nothing is left out: a line that the language does not know is a value too. */
export function readPieces(document: SopDocument): Piece {
  return new Reader(document).read();
}

class Reader {
  readonly #document: SopDocument;
  readonly #root: Piece;
  readonly #steps: ReadonlyMap<SyntaxNode, Step>;
  readonly #sections = new Map<string, Piece>();

  constructor(document: SopDocument) {
    this.#document = document;
    this.#root = new Piece('document', 'document', document.tree.header?.own, undefined);
    this.#steps = new Map(document.allSteps.map((step) => [step.node, step]));
  }

  read(): Piece {
    const { tree, title, fields, sections } = this.#document;
    if (tree.header !== undefined) this.#say(this.#root, 'kind', tree.header.key, tree.documentKind);
    if (title !== undefined) this.#say(this.#root, 'title', title);
    for (const field of fields) this.#field(this.#root, field);
    for (const section of sections) this.#section(section);
    const read = new Set<SyntaxNode>([...fields, ...sections.map(({ heading }) => heading)]);
    const inSections = new Set(sections.flatMap(({ blocks }) => blocks));
    for (const block of tree.blocks) {
      for (const { rule, reason, until, at } of suppressionsIn(block)) {
        const said = `${rule}${until === undefined ? '' : ` until ${until.text}`}: ${reason}`;
        this.#say(this.#root, 'silenced', { ...at, text: said });
      }
      for (const [index, { kind, first, end }] of block.lines.entries())
        if (kind === LineKind.Conflict) this.#say(this.#root, 'other lines', block.part(index, first, end));
      if (inSections.has(block)) continue;
      for (const node of block.nodes)
        if (node !== tree.header && !read.has(node)) this.#rest(this.#root, node);
    }
    return this.#root;
  }

  #section(section: Section): void {
    const { name, entry, heading } = section;
    const nodes = nodesOf(section);
    if (entry.contents === 'markdown') {
      const text = [heading.value.text, ...nodes.map(textOf)].join('\n').trim();
      if (text !== '') this.#say(this.#root, name, heading.own, text);
      return;
    }
    const inline = entry.inline === true ? splitAtCommas(heading.value) : [];
    if (entry.inline !== true && heading.value.text !== '')
      this.#say(this.#root, 'other lines', heading.value);
    if (entry.contents === 'texts') {
      for (const part of inline) this.#say(this.#root, name, part);
      for (const node of nodes) {
        if (node instanceof ItemNode) this.#say(this.#root, name, node.text, textOf(node));
        else this.#rest(this.#root, node);
      }
      return;
    }
    const piece = this.#sectionPiece(section);
    if (entry.contents === 'steps' || entry.contents === 'branches') {
      for (const node of nodes) this.#work(piece, node);
      return;
    }
    for (const part of inline) this.#say(new Piece('thing', name, part, piece), 'name', part);
    for (const node of nodes) {
      if (node instanceof ItemNode) this.#thing(piece, node);
      else this.#rest(this.#root, node);
    }
  }

  /** A section that stands there twice is one. */
  #sectionPiece({ name, heading }: Section): Piece {
    const shared = name === 'stages' ? 'steps' : name;
    const known = this.#sections.get(shared) ?? new Piece('section', shared, heading.own, this.#root);
    this.#sections.set(shared, known);
    return known;
  }

  #thing(section: Piece, node: ItemNode): void {
    const thing = new Piece('thing', section.name, placeOf(node), section);
    this.#say(thing, 'name', node.label ?? node.title);
    if (node.label !== undefined && node.title.text !== '')
      this.#say(thing, 'says', node.title, node.title.text, section.name);
    for (const child of node.children) {
      if (child.kind === 'field') this.#field(thing, child);
      else this.#rest(thing, child);
    }
  }

  #work(around: Piece, node: SyntaxNode): void {
    if (node instanceof ItemNode) this.#step(around, node);
    else if (node instanceof BranchNode) this.#branch(around, node);
    else if (node instanceof ParallelNode || node instanceof TrackNode) {
      const piece = new Piece(node.kind, node.kind, placeOf(node), around);
      if (node instanceof TrackNode) this.#say(piece, 'name', node.name, node.name.text, 'role');
      for (const child of node.children) this.#work(piece, child);
    } else if (node.kind === 'target' && around.sort !== 'section') this.#target(around, node);
    else this.#rest(around.sort === 'section' ? this.#root : around, node);
  }

  #step(around: Piece, node: ItemNode): void {
    const piece = new Piece('step', 'step', placeOf(node), around, this.#steps.get(node));
    if (node.label !== undefined && node.label.text !== '')
      this.#say(piece, 'role', node.label, node.label.text, 'role');
    this.#say(piece, 'title', node.title);
    for (const child of node.children) {
      if (child.kind === 'field') this.#field(piece, child);
      else if (child.kind === 'prose' || child.kind === 'item' || child.kind === 'fence')
        this.#say(piece, 'instructions', child.own, `${child.kind === 'item' ? '- ' : ''}${textOf(child)}`);
      else this.#work(piece, child);
    }
  }

  #branch(around: Piece, node: BranchNode): void {
    const piece = new Piece('branch', 'branch', placeOf(node), around);
    const { condition } = node;
    this.#say(
      piece,
      'condition',
      condition ?? node.own,
      condition === undefined ? 'otherwise' : `if ${condition.text}`,
    );
    this.#target(piece, node);
    for (const child of node.children) this.#work(piece, child);
  }

  #target(piece: Piece, node: SyntaxNode): void {
    const target = targetOf(node);
    if (target === undefined) return;
    const { kind, part, name } = target;
    this.#say(piece, 'target', part, part.text, name?.text === '' ? '' : kind);
  }

  #field(piece: Piece, field: FieldNode, prefix = ''): void {
    const name = `${prefix}${field.name}`;
    for (const part of partsOf(field)) this.#say(piece, name, part, part.text, field.name);
    for (const child of field.children) {
      if (child.kind === 'field') this.#field(piece, child, `${name} `);
      else if (child.kind !== 'item') this.#rest(piece, child);
      else for (const below of child.children) this.#rest(piece, below);
    }
    // A key without a value says at least that somebody meant to write one.
    if (!piece.values.has(name)) this.#say(piece, name, field.value);
  }

  /** Lines that belong to nothing that the language knows. */
  #rest(piece: Piece, node: SyntaxNode): void {
    this.#say(piece, 'other lines', node.own, textOf(node));
  }

  /** `field` is what the value is a value of, where it may name a step or a role. */
  #say(piece: Piece, name: string, at: Part, text?: string, field = ''): void {
    const said = text?.includes('\n') === true ? text : plain(text ?? at.text);
    const references = field === '' || said !== at.text ? [] : namesIn(at, field, this.#document);
    const value = { text: said, references, at };
    piece.values.set(name, [...(piece.values.get(name) ?? []), value]);
  }
}
