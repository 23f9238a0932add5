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

/** The reviews of a week, by the uri of their documents. */
type Week = ReadonlyMap<string, Review>;

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
   * Puts the next review of a document on another day. Answers, to whoever asks before the next change, with the uris of
   * those who hear of it: of full weeks that it leaves or comes to, and of all full weeks where one more or less changes
   * how many a week should have.
   */
  change(uri: string, was: Day | undefined, is: Day | undefined): Iterable<string> {
    if (was !== undefined && is !== undefined && was.equals(is)) return [];
    const most = this.unavoidable;
    const left = was && this.#take(uri, was);
    const reached = is && this.#put({ uri, day: is });
    return this.#touched(left, reached, most);
  }

  *#touched(left: Week | undefined, reached: Week | undefined, before: number): Generator<string> {
    const after = this.unavoidable;
    for (const week of before === after ? [left, reached] : [left, ...this.#weeks.values()]) {
      const size = (week?.size ?? 0) + Number(week === left);
      if (week !== undefined && size > Math.min(before, after)) yield* week.keys();
    }
  }

  #take(uri: string, day: Day): Week | undefined {
    const key = written(mondayOf(day));
    const week = this.#weeks.get(key);
    week?.delete(uri);
    if (week?.size === 0) this.#weeks.delete(key);
    this.#sorted.delete(key);
    this.#amount--;
    return week;
  }

  #put(review: Review): Week {
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
