/** Why a source cannot be read at all: what is wrong, and what to do, each a sentence without its full stop. */
export class CannotImport extends Error {
  readonly next: string;

  constructor(what: string, next: string) {
    super(what);
    this.next = next;
  }
}
