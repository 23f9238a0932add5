import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { ContenderName } from './contender.ts';
import type { Count } from './facts.ts';

/** What the process of a contender is asked. */
export type Request =
  | { readonly do: 'prepare'; readonly lines: number }
  | { readonly do: 'sample'; readonly lines: number };

/** The document that a contender parses, and what it found in it. */
export interface Prepared {
  readonly gives: string;
  readonly lines: number;
  readonly bytes: number;
  readonly count: Count;
}

/**
 * A contender in a process of its own, so that each pays for its own garbage alone and none has a part in the compiled
 * code of another. Only one works at a time; the others wait for their turn. The garbage is not collected by force
 * between samples: that throws compiled code away, and what would be measured is the compiler.
 */
export class ContenderProcess {
  readonly name: ContenderName;
  readonly #child: ChildProcess;

  constructor(name: ContenderName) {
    this.name = name;
    this.#child = fork(join(import.meta.dirname, 'contender-loop.ts'), [name]);
  }

  /** Writes the document of about so many lines, parses it for a while to warm up, and counts its facts. */
  prepare(lines: number): Promise<Prepared> {
    return this.#ask({ do: 'prepare', lines });
  }

  /** Milliseconds that one parse takes now. */
  sample(lines: number): Promise<number> {
    return this.#ask({ do: 'sample', lines });
  }

  stop(): void {
    this.#child.kill();
  }

  #ask<Answer>(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the process of ${this.name} ended (${code})`));
      this.#child.once('exit', ended);
      this.#child.once('message', (answer) => {
        this.#child.off('exit', ended);
        resolve(answer as Answer);
      });
      this.#child.send(request);
    });
  }
}
