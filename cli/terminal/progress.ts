import type { Writable } from 'node:stream';
import yoctoSpinner, { type Spinner } from 'yocto-spinner';
import type { Terminal } from './terminal.ts';

/** In milliseconds; who waits less than that needs no word. */
const patience = 700;
const betweenWords = 80;

/** Says on a screen how far a long run is; says nothing where nobody looks. It writes to the standard error only. */
export class Progress {
  readonly #stream: Writable | undefined;
  readonly #patience: number;
  #last = Date.now();
  #spinner: Spinner | undefined;

  constructor({ stderr, env }: Terminal, wait = patience) {
    const isScreen = stderr.isTTY === true && 'cursorTo' in stderr;
    const isWatched = isScreen && env.CI === undefined && env.TERM !== 'dumb';
    this.#stream = isWatched ? (stderr as unknown as Writable) : undefined;
    this.#patience = wait;
  }

  /** `Checking 120 of 900` */
  at(doing: string, done: number, total: number): void {
    if (this.#stream === undefined) return;
    const now = Date.now();
    if (now - this.#last < (this.#spinner === undefined ? this.#patience : betweenWords)) return;
    this.#last = now;
    const text = `${doing} ${done} of ${total}`;
    // Whoever interrupts the run ends it as a whole: no handlers of its own.
    this.#spinner ??= yoctoSpinner({ stream: this.#stream, text, handleSignals: false }).start();
    this.#spinner.text = text;
  }

  /** Takes away what it wrote. */
  end(): void {
    this.#spinner?.stop();
    this.#spinner = undefined;
    this.#last = Date.now();
  }
}
