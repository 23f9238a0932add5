import type { Edit, Fix } from '../../core/index.ts';
import type { Fixed } from '../reporters/report.ts';
import type { Source } from '../source/source.ts';

interface Entry {
  readonly rule: string;
  readonly title: string;
  readonly uri: string;
  /** Where it begins, as the text is by now. */
  at: number;
  isApplied: boolean;
}

/** What was done to some documents, which knows where it is while they go on changing. */
export class FixLog {
  readonly #entries: Entry[] = [];

  /** Notes a fix whose edits are about to be applied. */
  add(rule: string, { title, edits }: Fix): void {
    const [first] = edits;
    if (first !== undefined)
      this.#entries.push({ rule, title, uri: first.uri, at: first.start, isApplied: false });
  }

  /** Edits of one document, which do not touch each other, are applied. */
  follow(uri: string, edits: readonly Edit[]): void {
    for (const entry of this.#entries) {
      if (entry.uri !== uri) continue;
      entry.at = moved(entry, edits);
      entry.isApplied = true;
    }
  }

  /** In the order of the documents' lines; `sourceOf` tells a document as it is at the end. */
  fixed(sourceOf: (uri: string) => Source): readonly Fixed[] {
    return this.#entries
      .map(({ rule, title, uri, at }) => {
        const { path, lines } = sourceOf(uri);
        return { path, line: lines.placeOf(at).line, rule, title };
      })
      .sort((one, other) => compare(one.path, other.path) || one.line - other.line);
  }
}

/** Where a fix is after edits. What one of them puts in its place begins behind the line breaks at its beginning. */
function moved({ at, isApplied }: Entry, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (start > at) break;
    const isHere = end > at || (start === at && !isApplied);
    const breaks = /^[\r\n]*/.exec(text)?.[0].length ?? 0;
    if (isHere) return start + shift + Math.max(0, Math.min(breaks, text.length - 1));
    shift += text.length - (end - start);
  }
  return at + shift;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
