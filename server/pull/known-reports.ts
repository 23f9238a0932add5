import type { Diagnostic } from 'vscode-languageserver';
import { links } from '../../core/index.ts';
import { diagnosticsOf } from '../diagnostics.ts';
import type { Session } from '../session.ts';
import { linkTarget } from '../workspace/linking.ts';
import { digest } from './digest.ts';

/** What there was to report of a document when it was last checked. */
export interface Report {
  /** Names the diagnostics: the same id, the same diagnostics. */
  readonly id: string;
  readonly isEmpty: boolean;
  /** Undefined where they were found long ago: they are found again for whoever wants them. */
  readonly items?: Diagnostic[];
}

interface Known extends Report {
  /** The uris that the document's links lead to, where there are any. */
  readonly links: readonly string[];
}

/** For each document that was checked the name of what was found, for as long as nothing changes that it depends on. */
export class KnownReports {
  readonly #session: Session;
  readonly #known = new Map<string, Known>();
  readonly #waiting = new Set<() => void>();
  #changes = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** How often something has changed so far. */
  get changes(): number {
    return this.#changes;
  }

  /** Undefined for what is neither in the workspace nor open. */
  of(uri: string): Report | undefined {
    if (this.#session.library.has(uri)) return this.#known.get(uri) ?? this.find(uri);
    this.#known.delete(uri);
    return undefined;
  }

  /** The same, with the diagnostics themselves. */
  find(uri: string): Required<Report> | undefined {
    const document = this.#session.library.document(uri);
    if (document === undefined) return undefined;
    const items = diagnosticsOf(document, this.#session);
    const report = { id: digest(JSON.stringify(items)), isEmpty: items.length === 0 };
    const targets = links(document).map(({ url }) => linkTarget(url, uri));
    this.#known.set(uri, { ...report, links: targets });
    return { ...report, items };
  }

  /** Something changed that what is reported of these documents depends on. */
  forget(uris: Iterable<string>): void {
    for (const uri of uris) this.#known.delete(uri);
    this.#wake();
  }

  forgetAll(): void {
    this.#known.clear();
    this.#wake();
  }

  /** Files came or went: what links to them is looked at again. */
  forgetLinksTo(uris: ReadonlySet<string>): void {
    for (const [uri, { links: targets }] of this.#known)
      if (targets.some((target) => uris.has(target))) this.#known.delete(uri);
    this.#wake();
  }

  /** Calls back at the next change, once; the answer takes that back. */
  onceChanged(then: () => void): () => void {
    this.#waiting.add(then);
    return () => this.#waiting.delete(then);
  }

  #wake(): void {
    this.#changes++;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const then of waiting) then();
  }
}
