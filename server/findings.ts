import { check, type Finding, rules, type SopDocument } from '../core/index.ts';
import type { Session } from './session.ts';

/** Rules that one file is enough for. The others wait until the whole workspace is known, lest they cry wolf. */
const localRules = rules.filter((rule) => rule.scope !== 'workspace');

interface Answer {
  readonly document: SopDocument;
  readonly today: string;
  readonly complete: boolean;
  readonly findings: readonly Finding[];
}

/** What is wrong with each document: asked once for as long as it is open and nothing changes that it depends on. */
export class Findings {
  readonly #session: Session;
  readonly #answers = new Map<string, Answer>();

  constructor(session: Session) {
    this.#session = session;
  }

  of(document: SopDocument): readonly Finding[] {
    const { configs, indexed, library } = this.#session;
    if (configs.isElsewhere(document.uri)) return [];
    // What no editor shows is read again each time, and would be kept alive here.
    if (library.openDocument(document.uri) === undefined) return this.ask(document);
    const today = this.#session.todayFor(document.uri);
    const before = this.#answers.get(document.uri);
    if (before?.document === document && before.today === today && before.complete === indexed)
      return before.findings;
    const findings = this.ask(document, today);
    this.#answers.set(document.uri, { document, today, complete: indexed, findings });
    return findings;
  }

  /** Something changed that the findings of these documents depend on. */
  forget(uris: Iterable<string>): void {
    for (const uri of uris) this.#answers.delete(uri);
  }

  forgetAll(): void {
    this.#answers.clear();
  }

  /** Without a memory, for texts that no editor shows. */
  ask(document: SopDocument, today = this.#session.todayFor(document.uri)): readonly Finding[] {
    const { configs, files, indexed, library } = this.#session;
    const settings = configs.settingsFor(document.uri);
    const { preset, severities } = settings;
    const chosen = preset === undefined ? {} : { preset };
    const asked = indexed ? {} : { rules: localRules };
    const isThere = (uri: string) => library.has(uri) || files.isThere(uri);
    const workspace = library.workspaceOf(document.uri);
    return check(document, workspace, { today, severities, settings, isThere, ...chosen, ...asked });
  }
}
