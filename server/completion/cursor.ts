import type { Position } from 'vscode-languageserver';
import type { Day } from '../../core/dates/day.ts';
import type { SopDocument, Workspace } from '../../core/index.ts';
import { fieldsOf, type PlacedField } from '../../core/syntax/fields.ts';
import { type Block, edit, type Line, Mark, type SyntaxNode } from '../../grammar/index.ts';
import type { Session } from '../session.ts';
import { nodesAt } from '../text/nodes-at.ts';
import { contentLength, positionsOf } from '../text/positions.ts';

/** The line that the cursor is in, and what it stands in. */
export class Cursor {
  readonly session: Session;
  readonly document: SopDocument;
  readonly position: Position;
  /** The cursor's line without its line end. */
  readonly text: string;
  /** Undefined on the empty line behind a last line end. */
  readonly line: Line | undefined;
  /** Offset in the document of the line's beginning. */
  readonly lineStart: number;
  /** Offset of the line in its block. */
  readonly lineInBlock: number;
  readonly block: Block | undefined;
  /** What the line stands in as it is now, the outermost first; the last one is the line itself. */
  readonly nodes: readonly SyntaxNode[];

  constructor(session: Session, document: SopDocument, position: Position) {
    const positions = positionsOf(document.tree);
    const found = positions.lineAt(position.line);
    this.session = session;
    this.document = document;
    this.line = found?.line;
    this.text = found?.line.text.slice(0, contentLength(found.line)) ?? '';
    this.position = { line: position.line, character: Math.min(position.character, this.text.length) };
    this.lineStart = found?.start ?? document.tree.length;
    this.block = found?.block;
    this.lineInBlock = found === undefined ? 0 : this.lineStart - document.tree.startOf(found.block);
    this.nodes = found === undefined ? [] : nodesAt(found.block, found.index);
  }

  get character(): number {
    return this.position.character;
  }

  get node(): SyntaxNode | undefined {
    return this.nodes.at(-1);
  }

  /** Offset in the line of what follows the indentation and the bullet. */
  get body(): number {
    return this.behindBlanks(this.isBulleted ? (this.line?.body ?? 0) : 0);
  }

  /** Offset in the line of the first character from `from` on that is not blank, or of the cursor. */
  behindBlanks(from: number): number {
    let at = Math.min(from, this.character);
    while (at < this.character && isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }

  get isBulleted(): boolean {
    return this.line !== undefined && this.line.mark !== Mark.None && this.character > this.line.first;
  }

  /** What stands between the indentation or bullet and the cursor. */
  get before(): string {
    return this.text.slice(this.body, this.character);
  }

  get after(): string {
    return this.text.slice(this.character);
  }

  /** The documents that this one knows. */
  get workspace(): Workspace {
    return this.session.library.workspaceOf(this.document.uri);
  }

  get today(): Day {
    return this.session.dayFor(this.document.uri);
  }

  /** The blanks before what stands on the line, up to the cursor. */
  get indentation(): string {
    return this.text.slice(0, this.behindBlanks(0));
  }

  /**
   * What the line would stand in, if it said `body`; the line itself is what is typed and may say anything yet.
   *
   * @param beginning what stands before it, that of the line where it is not given
   */
  probe(body: string, beginning = `${this.indentation}${this.isBulleted ? '- ' : ''}`): Probe {
    const { tree } = this.document;
    const change = {
      start: this.lineStart,
      end: this.lineStart + this.text.length,
      text: beginning + body,
    };
    const probed = edit(tree, change);
    const found = positionsOf(probed).lineAt(this.position.line);
    if (found === undefined) return { block: undefined, nodes: [], field: undefined, isMisplaced: false };
    const nodes = nodesAt(found.block, found.index);
    const start = found.block.lineStarts[found.index] as number;
    const isMisplaced = found.block.problems.some(
      (problem) =>
        problem.code === 'indentation' &&
        start <= problem.start &&
        problem.start <= start + found.line.text.length,
    );
    const field = [...fieldsOf(found.block, probed.documentKind)].find(
      (placed) => placed.field === nodes.at(-1),
    );
    return { block: found.block, nodes, field, isMisplaced };
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xfeff;
}

/** Where a line would stand. */
export interface Probe {
  readonly block: Block | undefined;
  /** What it would stand in, the outermost first; the last one is the line itself. */
  readonly nodes: readonly SyntaxNode[];
  /** Its column belongs to nothing: it is a detail's or the continuation of a text. */
  readonly isMisplaced: boolean;
  /** The place of the field that the line would be. */
  readonly field: PlacedField | undefined;
}
