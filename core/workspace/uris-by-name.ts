/** Which documents go by a name, or use it. Most names are those of one document, which takes no set of its own. */
export class UrisByName {
  readonly #uris = new Map<string, string | Set<string>>();

  of(name: string): ReadonlySet<string> {
    const uris = this.#uris.get(name);
    return uris instanceof Set ? uris : new Set(uris === undefined ? [] : [uris]);
  }

  add(uri: string, names: Iterable<string>): void {
    for (const name of names) {
      const uris = this.#uris.get(name);
      if (uris === undefined) this.#uris.set(name, uri);
      else if (uris instanceof Set) uris.add(uri);
      else if (uris !== uri) this.#uris.set(name, new Set([uris, uri]));
    }
  }

  remove(uri: string, names: Iterable<string>): void {
    for (const name of names) {
      const uris = this.#uris.get(name);
      if (uris === uri) this.#uris.delete(name);
      else if (uris instanceof Set && uris.delete(uri) && uris.size === 0) this.#uris.delete(name);
    }
  }
}
