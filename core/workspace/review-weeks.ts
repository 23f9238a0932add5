import { compareDays, type Day } from '../dates/day.ts';
import { perDay } from '../dates/per-day.ts';

/** The next review of a document. */
interface Review {
  readonly uri: string;
  readonly day: Day;
}

/** The reviews of one week. */
export interface ReviewWeek {
  /** The uris of the documents, by day and then by uri. */
  readonly uris: readonly string[];
  /** Which of them a document is, from 0. */
  readonly places: ReadonlyMap<string, number>;
}

/** How many weeks there are between two reviews: what reviews are spread over. */
const weeksOfAQuarter = 13;

/** The next reviews of all procedures, by the week that they fall in. */
export class ReviewWeeks {
  readonly #weeks = new Map<string, Map<string, Review>>();
  readonly #sorted = new Map<string, ReviewWeek>();
  #amount = 0;

  /** The reviews of the week that begins on that Monday. */
  in(monday: Day): ReviewWeek {
    const key = written(monday);
    const known = this.#sorted.get(key);
    if (known !== undefined) return known;
    const uris = [...(this.#weeks.get(key)?.values() ?? [])]
      .sort((one, other) => compareDays(one.day, other.day) || (one.uri < other.uri ? -1 : 1))
      .map(({ uri }) => uri);
    const week = { uris, places: new Map(uris.map((uri, place) => [uri, place])) };
    this.#sorted.set(key, week);
    return week;
  }

  /** Twice as many as there would be if they were spread evenly: what is less cannot be spread. */
  get unavoidable(): number {
    return Math.ceil((2 * this.#amount) / weeksOfAQuarter);
  }

  /** Puts the next review of a document on another day. Answers with the uris of those that share a full week with it. */
  change(uri: string, was: Day | undefined, is: Day | undefined): Iterable<string> {
    if (was !== undefined && is !== undefined && was.equals(is)) return [];
    const touched = new Set<string>();
    if (was !== undefined) this.#take({ uri, day: was }, touched);
    if (is !== undefined) this.#put({ uri, day: is }, touched);
    return touched;
  }

  #take({ uri, day }: Review, touched: Set<string>): void {
    const key = written(mondayOf(day));
    const week = this.#weeks.get(key);
    this.#touch(week, touched);
    week?.delete(uri);
    if (week?.size === 0) this.#weeks.delete(key);
    this.#sorted.delete(key);
    this.#amount--;
  }

  #put(review: Review, touched: Set<string>): void {
    const key = written(mondayOf(review.day));
    const week = this.#weeks.get(key) ?? new Map<string, Review>();
    this.#weeks.set(key, week);
    week.set(review.uri, review);
    this.#sorted.delete(key);
    this.#amount++;
    this.#touch(week, touched);
  }

  #touch(week: ReadonlyMap<string, Review> | undefined, touched: Set<string>): void {
    if (week === undefined || week.size <= this.unavoidable) return;
    for (const uri of week.keys()) touched.add(uri);
  }
}

/** The Monday of the week that a day is in. */
export const mondayOf: (day: Day) => Day = perDay((day) => day.subtract({ days: day.dayOfWeek - 1 }));

/** `2026-11-02` */
const written = perDay((day) => day.toString());
