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

  /**
   * Puts the next review of a document on another day. Answers with the uris of those who hear of it: of full weeks that
   * it leaves or comes to, and of all full weeks where one more or less changes how many a week should have.
   */
  change(uri: string, was: Day | undefined, is: Day | undefined): Iterable<string> {
    if (was !== undefined && is !== undefined && was.equals(is)) return [];
    const most = this.unavoidable;
    const left = was && this.#take(uri, was);
    const reached = is && this.#put({ uri, day: is });
    const least = Math.min(most, this.unavoidable);
    const touched = new Set<string>();
    const weeks = most === this.unavoidable ? [left, reached] : [left, ...this.#weeks.values()];
    for (const week of weeks) {
      if (week === undefined || week.size + Number(week === left) <= least) continue;
      for (const each of week.keys()) touched.add(each);
    }
    return touched;
  }

  #take(uri: string, day: Day): ReadonlyMap<string, Review> | undefined {
    const key = written(mondayOf(day));
    const week = this.#weeks.get(key);
    week?.delete(uri);
    if (week?.size === 0) this.#weeks.delete(key);
    this.#sorted.delete(key);
    this.#amount--;
    return week;
  }

  #put(review: Review): ReadonlyMap<string, Review> {
    const key = written(mondayOf(review.day));
    const week = this.#weeks.get(key) ?? new Map<string, Review>();
    this.#weeks.set(key, week);
    week.set(review.uri, review);
    this.#sorted.delete(key);
    this.#amount++;
    return week;
  }
}

/** The Monday of the week that a day is in. */
export const mondayOf: (day: Day) => Day = perDay((day) => day.subtract({ days: day.dayOfWeek - 1 }));

/** `2026-11-02` */
const written = perDay((day) => day.toString());
