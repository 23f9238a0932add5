import type { Block } from '../../grammar/index.ts';
import { between, sharedEnds } from '../../grammar/shared-ends.ts';
import type { SopDocument } from '../document/document.ts';
import { perBlock } from '../document/per-block.ts';
import { nameKey } from '../names/name-key.ts';

/** Words that somebody has looked for in a document. */
interface Asked {
  /** In how many of its blocks they stand. */
  places: number;
  /** The uris of who has looked. */
  readonly askers: Set<string>;
}

/** What documents have looked for in the texts of others, so that they are told when it comes or goes. */
export class AskedTexts {
  /** By the uri of the document that was looked into, then by the words, as names are compared. */
  readonly #asked = new Map<string, Map<string, Asked>>();
  /** The uris of the documents that somebody has looked into. */
  readonly #lookedInto = new Map<string, Set<string>>();

  /** Whether some block of a document has these words, however they are written. */
  look(asker: string, words: string, document: SopDocument): boolean {
    const ofDocument = this.#asked.get(document.uri) ?? new Map<string, Asked>();
    this.#asked.set(document.uri, ofDocument);
    const asked = ofDocument.get(words) ?? {
      places: placesOf(words, document.tree.blocks),
      askers: new Set<string>(),
    };
    ofDocument.set(words, asked);
    asked.askers.add(asker);
    const lookedInto = this.#lookedInto.get(asker) ?? new Set<string>();
    this.#lookedInto.set(asker, lookedInto.add(document.uri));
    return asked.places > 0;
  }

  /**
   * Takes in a new version of a document. Returns who has looked for something that it has and the one before had not,
   * or the reverse. `before` is that version where it shares its blocks; without it all blocks are looked at.
   */
  change(before: SopDocument | undefined, after: SopDocument): readonly string[] {
    const ofDocument = this.#asked.get(after.uri);
    if (ofDocument === undefined) return [];
    const { blocks } = after.tree;
    const ends = before && sharedEnds(before.tree.blocks, blocks);
    const told: string[] = [];
    for (const [words, asked] of ofDocument) {
      const had = asked.places > 0;
      asked.places =
        before === undefined || ends === undefined
          ? placesOf(words, blocks)
          : asked.places -
            placesOf(words, between(before.tree.blocks, ends)) +
            placesOf(words, between(blocks, ends));
      if (had !== asked.places > 0) told.push(...asked.askers);
    }
    return told;
  }

  /** Forgets what a document has looked for, as its next version looks again. */
  forget(asker: string): void {
    for (const uri of this.#lookedInto.get(asker) ?? []) {
      const ofDocument = this.#asked.get(uri);
      for (const [words, { askers }] of ofDocument ?? [])
        if (askers.delete(asker) && askers.size === 0) ofDocument?.delete(words);
      if (ofDocument?.size === 0) this.#asked.delete(uri);
    }
    this.#lookedInto.delete(asker);
  }

  /** Forgets what others have looked for in a document that is gone: who names it is told of that. */
  forgetText(uri: string): void {
    this.#asked.delete(uri);
  }
}

/** Whether a document has these words in any one block, as names are compared. */
export function says(document: SopDocument, words: string): boolean {
  return document.tree.blocks.some((block) => keyOf(block).includes(words));
}

function placesOf(words: string, blocks: readonly Block[]): number {
  let places = 0;
  for (const block of blocks) if (keyOf(block).includes(words)) places++;
  return places;
}

const keyOf = perBlock((block) => nameKey(block.text));
