import * as vscode from 'vscode';
import type { MapAnswer, MapChoice } from '../server/messages/messages.ts';
import type { LanguageServer } from './language-server.ts';

/** Asks for maps one after the other; a new question cancels the one before, whose answer nobody needs any more. */
export class LatestMap implements vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #answered: (answer: MapAnswer | null) => void;
  #asking: vscode.CancellationTokenSource | undefined;

  constructor(server: LanguageServer, answered: (answer: MapAnswer | null) => void) {
    this.#server = server;
    this.#answered = answered;
  }

  async ask(document: vscode.TextDocument, choice: MapChoice): Promise<void> {
    this.#asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    try {
      const answer = await this.#server.requestMap(document, choice, asking.token);
      if (!asking.token.isCancellationRequested) this.#answered(answer);
    } catch {
      // Cancelled here or by the server, or the server is gone: in each case there is a later question.
    } finally {
      asking.dispose();
    }
  }

  dispose(): void {
    this.#asking?.cancel();
  }
}
