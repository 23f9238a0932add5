import { type Day, readDay } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';

/** The next review of a document. */
export interface Review {
  readonly document: SopDocument;
  readonly day: Day;
}

/** How many weeks there are between two reviews: what reviews are spread over. */
const weeksOfAQuarter = 13;

/** The next reviews of all procedures, by the week that they fall in. */
export class ReviewWeeks {
  readonly #weeks = new Map<string, Map<string, Review>>();
  readonly #sorted = new Map<string, readonly Review[]>();
  #amount = 0;

  /** The reviews of the week that begins on that Monday, by day and then by uri. */
  in(monday: Day): readonly Review[] {
    const key = monday.toString();
    const known = this.#sorted.get(key);
    if (known !== undefined) return known;
    const reviews = [...(this.#weeks.get(key)?.values() ?? [])].sort(
      (one, other) => one.day.since(other.day).days || (one.document.uri < other.document.uri ? -1 : 1),
    );
    this.#sorted.set(key, reviews);
    return reviews;
  }

  /** Twice as many as there would be if they were spread evenly: what is less cannot be spread. */
  get unavoidable(): number {
    return Math.ceil((2 * this.#amount) / weeksOfAQuarter);
  }

  /** Goes over to a new version of a document. Answers with the uris of those that share a full week with it. */
  change(uri: string, before: SopDocument | undefined, after: SopDocument | undefined): Iterable<string> {
    const [was, is] = [reviewOf(before), reviewOf(after)];
    const isSameDay = was !== undefined && is !== undefined && was.day.equals(is.day);
    const touched = new Set<string>();
    if (was !== undefined) this.#take(uri, was, touched);
    if (is !== undefined) this.#put(uri, is, touched);
    return isSameDay ? [] : touched;
  }

  #take(uri: string, { day }: Review, touched: Set<string>): void {
    const key = mondayOf(day).toString();
    const week = this.#weeks.get(key);
    this.#touch(week, touched);
    week?.delete(uri);
    if (week?.size === 0) this.#weeks.delete(key);
    this.#sorted.delete(key);
    this.#amount--;
  }

  #put(uri: string, review: Review, touched: Set<string>): void {
    const key = mondayOf(review.day).toString();
    const week = this.#weeks.get(key) ?? new Map<string, Review>();
    this.#weeks.set(key, week);
    week.set(uri, review);
    this.#sorted.delete(key);
    this.#amount++;
    this.#touch(week, touched);
  }

  #touch(week: ReadonlyMap<string, Review> | undefined, touched: Set<string>): void {
    if (week === undefined || week.size <= this.unavoidable) return;
    for (const uri of week.keys()) touched.add(uri);
  }
}

/** Undefined for what is not reviewed, or does not say when. */
export function reviewOf(document: SopDocument | undefined): Review | undefined {
  if (document === undefined || !document.isProcedure || document.isRetired) return undefined;
  const day = readDay(document.value('next review')?.text ?? '');
  return day === undefined ? undefined : { document, day };
}

/** The Monday of the week that a day is in. */
export function mondayOf(day: Day): Day {
  return day.subtract({ days: day.dayOfWeek - 1 });
}
