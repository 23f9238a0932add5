import type { SopDocument } from '../document/document.ts';

/** The documents that know each other, and what each of them declares and uses. */
export class Workspace {
  readonly #documents = new Map<string, SopDocument>();

  get documents(): Iterable<SopDocument> {
    return this.#documents.values();
  }

  document(uri: string): SopDocument | undefined {
    return this.#documents.get(uri);
  }

  /** Adds a document or its new version. Returns the uris of all documents whose findings may have changed by it. */
  update(document: SopDocument): ReadonlySet<string> {
    this.#documents.set(document.uri, document);
    return new Set([document.uri]);
  }

  /** Returns the uris of all documents whose findings may have changed by it. */
  remove(uri: string): ReadonlySet<string> {
    this.#documents.delete(uri);
    return new Set();
  }

  /** The documents that go by that ID or, where none does, by that title. */
  find(_name: string): readonly SopDocument[] {
    return [];
  }
}
