import { readDocument, type SopDocument, StoredDocument, Workspace } from '../../core/index.ts';
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
  /** The settings leave the document out. */
  readonly isExcluded: (uri: string) => boolean;
  /** What is known of some document without reading it has changed. */
  readonly factsChanged: () => void;
}

/** Every document that the server knows, by its canonical uri: what is open goes before what is on the disk. */
export class Library {
  readonly workspace = new Workspace();
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
    const canonical = canonicalUri(uri);
    return this.#apart.get(canonical) ?? this.workspace.document(canonical);
  }

  /** Whether there is such a document, without reading it. */
  has(uri: string): boolean {
    const canonical = canonicalUri(uri);
    return this.#apart.has(canonical) || this.workspace.knownAt(canonical) !== undefined;
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

  /** The settings have changed, and with them what is left out. */
  reconsiderOpen(): void {
    for (const open of this.#open.values()) this.edited(open);
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
    const before = this.workspace.knownAt(held.uri);
    const affected = this.workspace.update(held);
    const after = this.workspace.knownAt(held.uri);
    if (after !== undefined && before?.saysTheSameAs(after) !== true) this.#options.factsChanged();
    return affected;
  }

  #remove(uri: string): ReadonlySet<string> {
    const wasKnown = this.workspace.knownAt(uri) !== undefined;
    const affected = this.workspace.remove(uri);
    if (wasKnown) this.#options.factsChanged();
    return affected;
  }
}

/** Editors do not count it, and positions in files that are not open have to be those of an editor. */
function withoutByteOrderMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
