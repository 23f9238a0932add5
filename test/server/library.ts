import type {
  AnnotatedTextEdit,
  Location,
  Position,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { Editor } from './editor.ts';
import { applied, withCursor } from './text.ts';

/** Documents of a workspace that are open in an editor, by their names: what is asked of them, and what becomes of them. */
export class Library {
  readonly editor = new Editor();
  readonly texts: ReadonlyMap<string, string>;

  private constructor(texts: ReadonlyMap<string, string>) {
    this.texts = texts;
  }

  static async open(texts: Readonly<Record<string, string>>): Promise<Library> {
    const library = new Library(new Map(Object.entries(texts)));
    for (const [name, text] of library.texts) await library.editor.open(uriOf(name), text);
    return library;
  }

  end(): Promise<void> {
    return this.editor.end();
  }

  /** What to say of a place: a piece of a document's text with the cursor in it, as `|`. */
  at(name: string, marked: string): { textDocument: { uri: string }; position: Position } {
    const whole = this.texts.get(name) ?? '';
    const plain = marked.replace('|', '');
    if (!whole.includes(plain)) throw new Error(`${name} has no ${plain}`);
    const { position } = withCursor(whole.replace(plain, () => marked));
    return { textDocument: { uri: uriOf(name) }, position };
  }

  ask<R>(method: string, params: object): Promise<R> {
    return this.editor.connection.sendRequest(method, params);
  }

  /** The documents that an edit changes, as they are then. */
  after(edit: WorkspaceEdit | null): Readonly<Record<string, string>> {
    const changes = (edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
    return Object.fromEntries(
      changes.map(({ textDocument: { uri }, edits }) => {
        const name = nameOf(uri);
        return [name, applied(this.texts.get(name) ?? '', edits as AnnotatedTextEdit[])];
      }),
    );
  }

  /** `pack:23 needs: Customer record`: the line of a place. */
  line({ uri, range: { start } }: Location): string {
    const line = (this.texts.get(nameOf(uri)) ?? '').split('\n')[start.line] ?? '';
    return `${nameOf(uri)}:${start.line + 1} ${line.trim()}`;
  }
}

export function uriOf(name: string): string {
  return `file:///library/${name}.sop`;
}

function nameOf(uri: string): string {
  return uri.replace(/^file:\/\/\/library\/(.*)\.sop$/, '$1');
}

/** The lines of a text that another does not have, and what it has in their place. */
export function changedLines(before: string, after: string): readonly string[] {
  const others = before.split('\n');
  return after
    .split('\n')
    .filter((line, at) => line !== others[at])
    .map((line) => line.trim());
}
