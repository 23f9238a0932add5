import type { Session } from '../session.ts';

interface Answer {
  readonly id: string;
  readonly data: readonly number[];
}

/** The newest answer for each document that is open, so that the next one can say what has changed. */
export class Answers {
  static readonly #bySession = new WeakMap<Session, Answers>();

  static of(session: Session): Answers {
    const known = Answers.#bySession.get(session) ?? new Answers(session);
    Answers.#bySession.set(session, known);
    return known;
  }

  readonly #session: Session;
  readonly #byUri = new Map<string, Answer>();
  #count = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Returns the name of the answer. */
  remember(uri: string, data: readonly number[]): string {
    const { library } = this.#session;
    for (const each of this.#byUri.keys())
      if (library.openDocument(each) === undefined) this.#byUri.delete(each);
    const id = String(++this.#count);
    this.#byUri.set(uri, { id, data });
    return id;
  }

  recall(uri: string, id: string): readonly number[] | undefined {
    const answer = this.#byUri.get(uri);
    return answer?.id === id ? answer.data : undefined;
  }
}
