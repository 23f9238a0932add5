/**
 * What runs along one channel: each net takes as much of it as its ways need together. Ways to the same box are one
 * net, as they may run on one line; different nets never touch.
 */
export class Channel {
  readonly #nets = new Map<number, { from: number; to: number; track: number }>();
  #count: number | undefined;

  /** Takes from one level to the other for a net, in either order; levels are whole, and both ends belong to it. */
  take(net: number, one: number, other: number): void {
    const [from, to] = one < other ? [one, other] : [other, one];
    const known = this.#nets.get(net);
    if (known === undefined) this.#nets.set(net, { from, to, track: 0 });
    else {
      known.from = Math.min(known.from, from);
      known.to = Math.max(known.to, to);
    }
  }

  get trackCount(): number {
    this.#count ??= this.#settle();
    return this.#count;
  }

  /** 0 is for the longest. */
  trackOf(net: number): number {
    this.#count ??= this.#settle();
    return this.#nets.get(net)?.track ?? 0;
  }

  /** The longest first, each on the first track where it has room: what is shorter turns off within it. */
  #settle(): number {
    const tracks: { from: number; to: number }[][] = [];
    const nets = [...this.#nets.values()].sort(
      (one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from,
    );
    for (const net of nets) {
      let at = tracks.findIndex((track) => track.every(({ from, to }) => net.to < from || to < net.from));
      if (at === -1) at = tracks.push([]) - 1;
      tracks[at]?.push(net);
      net.track = at;
    }
    return tracks.length;
  }
}
