import type { Connection } from 'vscode-languageserver';
import { listening } from './answering.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { onNextTurn } from './next-turn.ts';
import type { Refresh } from './refresh.ts';
import type { Session } from './session.ts';

/**
 * Tells the editor what is wrong with the documents that are open; one that asks for it by itself is told only that it
 * is time to ask again.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #refresh: Refresh;
  readonly #waiting = new Set<string>();
  /** One document that cannot be checked does not keep the others from being checked. */
  readonly #publish: (uri: string) => void;
  #working = false;

  constructor(connection: Connection, session: Session, refresh: Refresh) {
    this.#connection = connection;
    this.#session = session;
    this.#refresh = refresh;
    this.#publish = listening(session, 'check', (uri) => this.#send(uri));
  }

  /** What was typed is answered first, and at once; what depends on it follows as soon as nothing else is to be done. */
  changed(uri: string, affected: ReadonlySet<string>): void {
    this.#forget(affected);
    // An editor that asks does so after each change of its own.
    if (!this.#session.client.pullsDiagnostics) this.#publish(uri);
    this.#tellOf([...affected].filter((each) => each !== uri));
  }

  affected(uris: Iterable<string>): void {
    const all = [...uris];
    this.#forget(all);
    this.#tellOf(all);
  }

  /** Something changed that all findings depend on: the day, the settings, the workspace as a whole. */
  all(): void {
    this.#session.findings.forgetAll();
    this.#session.reports.forgetAll();
    this.#tellOf(this.#session.library.open);
  }

  closed(uri: string): void {
    if (!this.#session.client.pullsDiagnostics)
      void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #forget(uris: Iterable<string>): void {
    this.#session.findings.forget(uris);
    this.#session.reports.forget(uris);
  }

  #tellOf(uris: readonly string[]): void {
    const open = uris.filter((uri) => this.#session.library.openDocument(uri) !== undefined);
    if (open.length === 0) return;
    this.#refresh.ask('inlayHints', 'codeLenses');
    if (this.#session.client.pullsDiagnostics) {
      this.#refresh.ask('diagnostics');
      return;
    }
    for (const uri of open) this.#waiting.add(uri);
    this.#workOn();
  }

  #workOn(): void {
    if (this.#working || this.#waiting.size === 0) return;
    this.#working = true;
    onNextTurn(() => {
      this.#working = false;
      const [next] = this.#waiting;
      if (next === undefined) return;
      this.#waiting.delete(next);
      this.#publish(next);
      this.#workOn();
    });
  }

  #send(uri: string): void {
    const open = this.#session.library.openDocument(uri);
    const document = this.#session.library.document(uri);
    if (open === undefined || document === undefined) return;
    this.#waiting.delete(uri);
    const diagnostics = diagnosticsOf(document, this.#session);
    void this.#connection.sendDiagnostics({ uri: open.uri, version: open.version, diagnostics });
  }
}
