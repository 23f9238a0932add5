import {
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
} from 'vscode-languageserver';
import { listening } from './answering.ts';
import type { Session } from './session.ts';

/** How long changes are gathered, in milliseconds: a checkout of a thousand files is one change to whoever looks on. */
const patience = 150;

const requests = {
  diagnostics: DiagnosticRefreshRequest.type,
  inlayHints: InlayHintRefreshRequest.type,
  codeLenses: CodeLensRefreshRequest.type,
} as const;

export type Refreshed = keyof typeof requests;

/** Has the editor ask again for what it shows of documents that nobody has edited. */
export class Refresh {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #wanted = new Set<Refreshed>();

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
  }

  /** What editors cannot ask for again is left alone. */
  ask(...all: readonly Refreshed[]): void {
    const able = all.filter((each) => this.#session.client.refreshes.has(each));
    if (this.#wanted.size === 0 && able.length > 0)
      setTimeout(
        listening(this.#session, 'refresh', () => this.#send()),
        patience,
      );
    for (const each of able) this.#wanted.add(each);
  }

  async #send(): Promise<void> {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    await Promise.all(wanted.map((each) => this.#connection.sendRequest(requests[each])));
  }
}
