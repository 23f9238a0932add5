import { fileNameFor } from '../../server/new-document/file-name.ts';

/** `customer-kick-off` for `Customer kick-off`: a name for a file or a place on a page, as every system takes it. */
export function slugOf(name: string): string {
  return fileNameFor(name).replace(/\.sop$/, '');
}

/** Names that are used once each: who comes later has a number behind it. */
export class Slugs {
  readonly #taken = new Set<string>();

  of(name: string): string {
    return this.claim(slugOf(name));
  }

  claim(slug: string): string {
    let free = slug;
    for (let number = 2; this.#taken.has(free); number++) free = `${slug}-${number}`;
    this.#taken.add(free);
    return free;
  }
}
