import type { Message, MessageStrategy } from 'vscode-languageserver';

type Next = Parameters<MessageStrategy['handleMessage']>[1];

/** Keeps what the editor says while those who take it are on their way, and hands it on in its order. */
export class HeldMessages implements MessageStrategy {
  readonly #held: (() => void)[] = [];
  #fetch: (() => Promise<void>) | undefined;

  /** From the next message on: it has all loaded that answers, and waits for that as what comes behind it does. */
  holdUntil(fetched: () => Promise<void>): void {
    this.#fetch = fetched;
  }

  handleMessage(message: Message, next: Next): void {
    if (this.#fetch === undefined) {
      next(message);
      return;
    }
    this.#held.push(() => next(message));
    if (this.#held.length === 1) this.#fetch().finally(() => this.#handOn());
  }

  #handOn(): void {
    this.#fetch = undefined;
    for (const hand of this.#held.splice(0)) hand();
  }
}
