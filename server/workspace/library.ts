import {
  type KnownDocument,
  readDocument,
  type SopDocument,
  StoredDocument,
  Workspace,
} from '../../core/index.ts';
import type { Tree } from '../../grammar/index.ts';
import { canonicalUri } from './uris.ts';

/** A document in an editor. */
export interface OpenDocument {
  /** As the editor spells it. */
  readonly uri: string;
  readonly version: number;
  readonly tree: Tree;
}

interface LibraryOptions {
  /** What the documents that know each other have in common, and those of other libraries do not. */
  readonly libraryOf: (uri: string) => string;
  /** A library is no part of the one around it. */
  readonly isAside: (library: string) => boolean;
  /** The settings leave the document out. */
  readonly isExcluded: (uri: string) => boolean;
  /** What is known of some document without reading it has changed; undefined where it is not known. */
  readonly factsChanged: (before: KnownDocument | undefined, after: KnownDocument | undefined) => void;
}

/** Every document that the server knows, by its canonical uri: what is open goes before what is on the disk. */
export class Library {
  /** By what their documents have in common. */
  readonly #workspaces = new Map<string, Workspace>();
  /** The workspaces of the documents that are in one. */
  readonly #homes = new Map<string, Workspace>();
  readonly #open = new Map<string, OpenDocument>();
  /**
   * Open documents that the settings leave out, or whose files are gone: they are checked, and no other document knows
   * of them.
   */
  readonly #apart = new Map<string, SopDocument>();
  /** The uris of open documents whose files have been deleted: an editor may hold on to them for minutes. */
  readonly #gone = new Set<string>();
  readonly #options: LibraryOptions;

  constructor(options: LibraryOptions) {
    this.#options = options;
  }

  /** The uris of the documents that are open. */
  get open(): readonly string[] {
    return [...this.#open.keys()];
  }

  openDocument(uri: string): OpenDocument | undefined {
    return this.#open.get(canonicalUri(uri));
  }

  document(uri: string): SopDocument | undefined {
    return this.#apart.get(canonicalUri(uri)) ?? this.knownAt(uri)?.document;
  }

  /** Whether there is such a document, without reading it. */
  has(uri: string): boolean {
    return this.#apart.has(canonicalUri(uri)) || this.knownAt(uri) !== undefined;
  }

  /** The documents that one knows, or would if it were there. */
  workspaceOf(uri: string): Workspace {
    const canonical = canonicalUri(uri);
    return this.#homes.get(canonical) ?? this.#workspaceNamed(this.#options.libraryOf(canonical));
  }

  /** All, but those that are no part of the library around them. */
  get workspaces(): readonly Workspace[] {
    return [...this.#workspaces.entries()]
      .filter(([name]) => !this.#options.isAside(name))
      .map(([, workspace]) => workspace);
  }

  /** What is known of all documents, but those that are no part of the library around them. */
  get known(): readonly KnownDocument[] {
    return this.workspaces.flatMap(({ known }) => known);
  }

  /** Of all documents. */
  get uris(): readonly string[] {
    return [...this.#homes.keys()];
  }

  knownAt(uri: string): KnownDocument | undefined {
    const canonical = canonicalUri(uri);
    return this.#homes.get(canonical)?.knownAt(canonical);
  }

  /** Whether a document is no part of the library around its own. */
  isAside(uri: string): boolean {
    return this.#options.isAside(this.#options.libraryOf(canonicalUri(uri)));
  }

  /** The uri by which the editor knows a document. */
  editorUri(uri: string): string {
    return this.#open.get(uri)?.uri ?? uri;
  }

  /** Takes over what an editor shows. Returns the uris of all documents whose findings may have changed by it. */
  edited(open: OpenDocument): ReadonlySet<string> {
    const uri = canonicalUri(open.uri);
    this.#open.set(uri, open);
    const document = readDocument(uri, open.tree);
    if (!this.#options.isExcluded(uri) && !this.#gone.has(uri)) {
      this.#apart.delete(uri);
      return this.#update(document);
    }
    this.#apart.set(uri, document);
    return new Set([uri, ...this.#remove(uri)]);
  }

  /** From now on the document is what the disk has. */
  closed(uri: string): void {
    const canonical = canonicalUri(uri);
    this.#open.delete(canonical);
    this.#apart.delete(canonical);
    this.#gone.delete(canonical);
  }

  /** The settings have changed, and with them which documents know each other, and what is left out. */
  reconsider(): void {
    for (const open of this.#open.values()) this.edited(open);
    for (const [uri, workspace] of this.#homes) {
      const isInPlace = workspace === this.#workspaceNamed(this.#options.libraryOf(uri));
      if (!isInPlace || this.#options.isExcluded(uri)) this.onDisk(uri, workspace.knownAt(uri)?.text);
    }
  }

  /** The file of an open document has been looked for. Returns as `edited` does. */
  openOnDisk(open: OpenDocument, isThere: boolean): ReadonlySet<string> {
    const uri = canonicalUri(open.uri);
    if (this.#gone.has(uri) !== isThere) return new Set();
    if (isThere) this.#gone.delete(uri);
    else this.#gone.add(uri);
    return this.edited(open);
  }

  /** Takes over the text of a file, unless it is open; undefined is for one that is gone. Returns as `edited` does. */
  onDisk(uri: string, text: string | undefined): ReadonlySet<string> {
    if (this.#open.has(uri)) return new Set();
    if (text === undefined || this.#options.isExcluded(uri)) return this.#remove(uri);
    return this.#update(new StoredDocument(uri, withoutByteOrderMark(text)));
  }

  #update(held: SopDocument | StoredDocument): ReadonlySet<string> {
    const { uri } = held;
    const workspace = this.#workspaceNamed(this.#options.libraryOf(uri));
    const former = this.#homes.get(uri);
    const left = former === workspace ? [] : this.#remove(uri);
    const before = workspace.knownAt(uri);
    const affected = workspace.update(held);
    this.#homes.set(uri, workspace);
    const after = workspace.knownAt(uri);
    if (after !== undefined && before?.saysTheSameAs(after) !== true)
      this.#options.factsChanged(before, after);
    return new Set([...left, ...affected]);
  }

  #remove(uri: string): ReadonlySet<string> {
    const before = this.knownAt(uri);
    const affected = this.#homes.get(uri)?.remove(uri);
    if (affected === undefined) return new Set();
    this.#homes.delete(uri);
    this.#options.factsChanged(before, undefined);
    return affected;
  }

  #workspaceNamed(name: string): Workspace {
    const known = this.#workspaces.get(name);
    if (known !== undefined) return known;
    const made = new Workspace();
    this.#workspaces.set(name, made);
    return made;
  }
}

/** Editors do not count it, and positions in files that are not open have to be those of an editor. */
function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
