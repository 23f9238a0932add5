import type { CancellationToken } from 'vscode-languageserver';
import { cancelled } from '../answering.ts';
import type { Conversion, ConversionTask, StartConversion } from './conversion.ts';

/** Milliseconds that it may take. The longest that is read takes a tenth of it. */
const longest = 60_000;

const tooMuch = {
  kind: 'refused',
  what: 'This takes more time and memory than a procedure needs',
  next: 'Split it into its procedures first',
} as const;

/** Reads and writes other forms, each in a thread of its own, so that what it takes of time and memory is bounded. */
export class Conversions {
  readonly #start: StartConversion;
  readonly #program: string;

  constructor(start: StartConversion, program: string) {
    this.#start = start;
    this.#program = program;
  }

  /** Throws the answer of a request that was taken back as soon as that is known. */
  async of(task: ConversionTask, token: CancellationToken): Promise<Conversion> {
    const thread = this.#start(this.#program, task);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Conversion>((resolve) => {
      timer = setTimeout(() => resolve(tooMuch), longest);
    });
    const takenBack = new Promise<never>((_, reject) =>
      token.onCancellationRequested(() => reject(cancelled())),
    );
    try {
      return await Promise.race([thread.done, late, takenBack]);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuch;
      throw error;
    } finally {
      clearTimeout(timer);
      thread.end();
    }
  }
}
