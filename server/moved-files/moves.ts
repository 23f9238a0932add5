import type { FileRename } from 'vscode-languageserver';
import { canonicalUri, pathWithin } from '../workspace/uris.ts';

/** Files and folders that go to another place, with all that is in them. */
export class Moves {
  readonly #moves: readonly { readonly from: string; readonly to: string }[];
  /** Of each name a piece that no link writes in any other way; undefined where a name has none. */
  readonly #pieces: readonly (string | undefined)[];

  constructor(files: readonly FileRename[]) {
    const moves = files.map(({ oldUri, newUri }) => ({
      from: canonicalUri(oldUri),
      to: canonicalUri(newUri),
    }));
    // What moves by itself goes before the folder that it is in.
    this.#moves = moves.sort((one, other) => other.from.length - one.from.length);
    this.#pieces = moves.map(({ from }) => pieceOf(from));
  }

  readonly uriAfter = (uri: string): string => {
    const canonical = canonicalUri(uri);
    for (const { from, to } of this.#moves) {
      if (canonical === from) return to;
      if (pathWithin(from, canonical) !== undefined) return to + canonical.slice(from.length);
    }
    return uri;
  };

  /** Whether any link of a document may lead elsewhere, as far as can be told without reading it. */
  mayConcern(uri: string, text: string): boolean {
    if (this.uriAfter(uri) !== uri) return true;
    return this.#pieces.some((piece) => piece === undefined || text.includes(piece));
  }
}

/** Letters and digits of the last name of a uri, which are never escaped. */
function pieceOf(uri: string): string | undefined {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/%[\dA-F]{2}/gi, ' ');
  const pieces = name.match(/[A-Za-z\d_-]+/g) ?? [];
  return pieces.sort((one, other) => other.length - one.length)[0];
}
