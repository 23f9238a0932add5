import type { KnownDocument } from '../../core/index.ts';
import type { Session } from '../session.ts';
import { isFoundAlike } from '../symbols/findable.ts';
import { type Searchable, searchableDocuments } from '../symbols/search.ts';
import { attached } from './attached.ts';
import { type Review, ReviewsInOrder } from './reviews-in-order.ts';

/** What is worked out of all documents at once: made when someone asks, and kept until something changes. */
export class Overview {
  readonly #session: Session;
  /** Called at every change. */
  onChange: () => void = () => {};
  readonly #inOrder: ReviewsInOrder;
  #reviews: readonly Review[] | undefined;
  #attached: ReadonlySet<string> | undefined;
  #searchable: Searchable | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#inOrder = new ReviewsInOrder(session);
  }

  /** The day has changed, or the settings. */
  allChanged(): void {
    this.#inOrder.forget();
    this.changed();
  }

  /** A fact of a document that others see has changed; undefined where it is not known. */
  changed(before?: KnownDocument, after?: KnownDocument): void {
    this.#reviews = undefined;
    this.#attached = undefined;
    if (before === undefined || after === undefined || !isFoundAlike(before, after))
      this.#searchable = undefined;
    this.onChange();
  }

  /** All that is reviewed, what comes first before what comes later. */
  get reviews(): readonly Review[] {
    this.#reviews ??= this.#inOrder.list();
    return this.#reviews;
  }

  /** The uris of all that some workflow runs, directly or not. */
  get attached(): ReadonlySet<string> {
    this.#attached ??= new Set(this.#session.library.workspaces.flatMap(attached));
    return this.#attached;
  }

  /** All documents, to be searched by title and ID. */
  get searchable(): Searchable {
    this.#searchable ??= searchableDocuments(this.#session);
    return this.#searchable;
  }
}
