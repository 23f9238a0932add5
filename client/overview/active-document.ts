import * as vscode from 'vscode';
import type { DocumentAnswer, DocumentRequest } from '../../server/messages/overview.ts';
import type { LanguageServer } from '../language-server.ts';
import { isSop } from '../sop-document.ts';

/** What is known of the document in the active editor; the editor is told what can be done with it. */
export class ActiveDocument implements vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly onChange = this.#changed.event;
  #answer: DocumentAnswer | undefined;

  constructor(server: LanguageServer) {
    this.#server = server;
    const update = () => void this.#update();
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(update),
      server.onOverviewChange(update),
      server.onRunningChange(update),
    );
    update();
  }

  /** Undefined where the active editor shows something else. */
  get answer(): DocumentAnswer | undefined {
    return this.#answer;
  }

  get document(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && isSop(document) ? document : undefined;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #update(): Promise<void> {
    const { document } = this;
    const uri = document?.uri.toString();
    const answer =
      uri === undefined ? null : await this.#server.ask<DocumentRequest>('sop/document', { uri });
    // Meanwhile another editor may be the active one.
    if (document !== this.document) return;
    this.#answer = answer ?? undefined;
    setContext('sop.canMarkReviewed', this.#answer?.facts.review != null);
    setContext('sop.hasSteps', this.#answer?.facts.kind === 'sop' || this.#answer?.facts.kind === 'workflow');
    setContext('sop.hasRelated', this.#answer !== undefined && hasRelated(this.#answer));
    this.#changed.fire();
  }
}

function hasRelated({ runs, runBy, workflows, trackers, organisations }: DocumentAnswer): boolean {
  return [runs, runBy, workflows, trackers, organisations].some((all) => all.length > 0);
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
