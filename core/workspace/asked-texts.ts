import { nameKey } from '../names/name-key.ts';

/** A look for some words in the text of another document. */
interface Look {
  /** The uri of that document. */
  readonly uri: string;
  /** As names are compared. */
  readonly words: string;
}

/** Whose text may take as long to put together as the document is long. */
interface WithText {
  readonly text: string;
}

/** What documents have looked for in the texts of others, so that they are told when it comes or goes. */
export class AskedTexts {
  /** By the uri of who has looked. */
  readonly #looks = new Map<string, Look[]>();
  /** Who has looked for something in a document, by its uri. */
  readonly #askers = new Map<string, Set<string>>();

  /** Whether a text has these words, however they are written. */
  look(asker: string, { uri, words }: Look, text: string): boolean {
    const looks = this.#looks.get(asker) ?? [];
    this.#looks.set(asker, looks);
    if (!looks.some((each) => each.uri === uri && each.words === words)) looks.push({ uri, words });
    const askers = this.#askers.get(uri) ?? new Set();
    this.#askers.set(uri, askers.add(asker));
    return nameKey(text).includes(words);
  }

  /** Who has looked for something that the new version of a text has and the one before had not, or the reverse. */
  change(uri: string, before: WithText, after: WithText): readonly string[] {
    const askers = this.#askers.get(uri);
    if (askers === undefined) return [];
    const [had, has] = [nameKey(before.text), nameKey(after.text)];
    const isOther = (look: Look) => look.uri === uri && had.includes(look.words) !== has.includes(look.words);
    return [...askers].filter((asker) => this.#looks.get(asker)?.some(isOther));
  }

  /** Forgets what a document has looked for, as its next version looks again. */
  forget(asker: string): void {
    for (const { uri } of this.#looks.get(asker) ?? []) this.#askers.get(uri)?.delete(asker);
    this.#looks.delete(asker);
  }
}
