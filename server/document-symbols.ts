import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from 'vscode-languageserver';
import { workOf } from '../core/document/work.ts';
import type { Branch, Section, SopDocument, Step, Work } from '../core/index.ts';
import { type FieldNode, ItemNode, type Part, type SyntaxNode } from '../grammar/index.ts';
import type { Session } from './session.ts';
import { type Positions, positionsOf } from './text/positions.ts';

/** The outline: the document, its fields and sections, and its steps with the numbers that readers see. */
export function documentSymbols({ textDocument }: DocumentSymbolParams, session: Session): DocumentSymbol[] {
  const document = session.library.document(textDocument.uri);
  return document === undefined ? [] : new Outline(document).symbols;
}

class Outline {
  readonly #document: SopDocument;
  readonly #positions: Positions;

  constructor(document: SopDocument) {
    this.#document = document;
    this.#positions = positionsOf(document.tree);
  }

  get symbols(): DocumentSymbol[] {
    const { fields, sections, tree } = this.#document;
    const parts = [
      ...fields.map((field) => ({ start: tree.startOf(field.block), symbol: this.#field(field) })),
      ...sections.map((section) => ({
        start: tree.startOf(section.heading.block),
        symbol: this.#section(section),
      })),
    ];
    const children = parts.sort((one, other) => one.start - other.start).map(({ symbol }) => symbol);
    const { header } = tree;
    if (header === undefined) return children;
    const name = header.title.text || header.key.text;
    const range = this.#positions.range({
      start: tree.startOf(header.block) + header.start,
      end: tree.length,
    });
    return [
      {
        name,
        detail: header.key.text,
        kind: SymbolKind.File,
        range,
        selectionRange: this.#range(header.own),
        children,
      },
    ];
  }

  #field(field: FieldNode): DocumentSymbol {
    return this.#symbol(field, field.key, SymbolKind.Property, field.value.text);
  }

  #section({ heading, blocks, entry }: Section): DocumentSymbol {
    const { tree } = this.#document;
    const last = blocks.findLast((block) => block.nodes.length > 0) ?? heading.block;
    const end = tree.startOf(last) + Math.max(...last.nodes.map((node) => node.bodyEnd));
    const range = this.#positions.range({ start: tree.startOf(heading.block) + heading.start, end });
    const isWork = entry.contents === 'steps' || entry.contents === 'branches';
    const children = isWork
      ? blocks.flatMap((block) => workOf(block).top.flatMap((work) => this.#work(work)))
      : blocks.flatMap((block) => block.nodes.flatMap((node) => this.#item(node)));
    return {
      name: heading.key.text,
      kind: SymbolKind.Namespace,
      range,
      selectionRange: this.#range(heading.own),
      children,
    };
  }

  #item(node: SyntaxNode): DocumentSymbol[] {
    if (!(node instanceof ItemNode) || node.text.text === '') return [];
    return [this.#symbol(node, node.text, SymbolKind.Constant)];
  }

  /** A step or branch with what is nested in it; what groups steps shows its steps. */
  #work(work: Work | Branch): DocumentSymbol[] {
    if (work.kind === 'step') return [this.#step(work)];
    const children = work.work.flatMap((each) => this.#work(each));
    if (work.kind === 'branch') return this.#branch(work, children);
    const name = work.kind === 'track' ? work.name.text || 'track' : 'in parallel';
    return [{ ...this.#symbol(work.node, work.node.own, SymbolKind.Array), name, children }];
  }

  #step(step: Step): DocumentSymbol {
    const name = `${this.#document.numberOf(step)} ${step.title.text || '…'}`;
    const within = [...step.branches, ...step.parallels].sort(
      (one, other) => one.node.first - other.node.first,
    );
    const children = within.flatMap((work) => this.#work(work));
    const at = step.title.text === '' ? step.node.own : step.title;
    return { ...this.#symbol(step.node, at, SymbolKind.Method, step.role?.text), name, children };
  }

  /** Branches within steps are worth a line where they hold steps, those of the exceptions always. */
  #branch(branch: Branch, children: DocumentSymbol[]): DocumentSymbol[] {
    if (branch.around !== undefined && children.length === 0) return [];
    const name = branch.condition === undefined ? 'otherwise' : `if ${branch.condition.text}`;
    const at = branch.condition ?? branch.node.own;
    return [{ ...this.#symbol(branch.node, at, SymbolKind.Event), name, children }];
  }

  #symbol(node: SyntaxNode, at: Part, kind: SymbolKind, detail?: string): DocumentSymbol {
    const start = this.#document.tree.startOf(node.block);
    const range = this.#positions.range({ start: start + node.start, end: start + node.bodyEnd });
    const name = at.text || node.own.text;
    const symbol = { name, kind, range, selectionRange: this.#range(at) };
    return detail === undefined || detail === '' ? symbol : { ...symbol, detail };
  }

  #range(part: Part) {
    return this.#positions.range(this.#document.tree.range(part));
  }
}
