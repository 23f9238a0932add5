/** Chance that can be repeated: the same seed, the same course of things. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to 1, 1 itself left out: the generator “mulberry32”. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number below `end`. */
  below(end: number): number {
    return Math.floor(this.share() * end);
  }

  /** Whether something happens that does so many times in a hundred. */
  happens(inAHundred: number): boolean {
    return this.share() * 100 < inAHundred;
  }

  /** Throws a RangeError where there is nothing to choose from. */
  one<T>(of: readonly T[]): T {
    if (of.length === 0) throw new RangeError('nothing to choose from');
    return of[this.below(of.length)] as T;
  }

  some<T>(of: readonly T[], amount: number): readonly T[] {
    const left = [...of];
    const chosen: T[] = [];
    while (chosen.length < amount && left.length > 0) chosen.push(...left.splice(this.below(left.length), 1));
    return chosen;
  }
}
