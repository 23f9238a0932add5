import { applyEdits } from '../../core/fixes/apply.ts';
import type { Finding, Fix } from '../../core/index.ts';
import type { Checker } from '../check/checker.ts';
import type { Fixed } from '../reporters/report.ts';
import type { Asked } from '../source/read-library.ts';
import { Source } from '../source/source.ts';
import { chosenFix, type FixKind } from './choose-fix.ts';
import { EditSet } from './edit-set.ts';
import { FixLog } from './fix-log.ts';
import { helps } from './helps.ts';

/** Fixes make room for others; more rounds than this would be fixes that undo each other. */
const mostRounds = 10;

export interface FixedDocuments {
  readonly asked: readonly Asked[];
  readonly fixed: readonly Fixed[];
}

/**
 * Applies fixes until none is left. A fix that touches what another one changes waits for the next round, and one that
 * touches a document that nobody asked for is left to a person. Nothing is written.
 */
export function fixDocuments(asked: readonly Asked[], check: Checker, kind: FixKind): FixedDocuments {
  const run = new Fixing(asked, check, kind);
  for (let round = 0; round < mostRounds && run.round(); round++);
  return { asked: run.documents, fixed: run.fixed };
}

class Fixing {
  readonly #log = new FixLog();
  readonly #documents: Map<string, Asked>;
  readonly #check: Checker;
  readonly #kind: FixKind;
  readonly #findings = new Map<string, readonly Finding[]>();
  /** Fixes after which the finding was there as before: to apply them again would only repeat it. */
  readonly #useless = new Set<string>();
  /** Fixes that do not help, and the documents that they were tried on. */
  readonly #noHelp = new Map<string, Source>();

  constructor(asked: readonly Asked[], check: Checker, kind: FixKind) {
    this.#documents = new Map(asked.map((each) => [each.source.uri, each]));
    this.#check = check;
    this.#kind = kind;
  }

  get documents(): readonly Asked[] {
    return [...this.#documents.values()];
  }

  get fixed(): readonly Fixed[] {
    return this.#log.fixed((uri) => (this.#documents.get(uri) as Asked).source);
  }

  /** Returns whether anything was changed. */
  round(): boolean {
    const edits = new Map<string, EditSet>();
    const applied = new Map<string, number>();
    for (const [uri, document] of this.#documents) {
      const counts = new Map<string, number>();
      for (const finding of this.#findingsOf(uri)) {
        const fix = chosenFix(finding, this.#kind);
        if (fix === undefined) continue;
        const key = keyOf(finding, fix);
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if (this.#useless.has(key)) continue;
        if (!fix.safe && !this.#helps(key, finding, fix, document)) continue;
        if (!this.#take(fix, edits)) continue;
        this.#log.add(finding.rule, fix);
        // What changes the meaning was tried before.
        if (fix.safe) applied.set(key, 0);
      }
      for (const [key, count] of counts) if (applied.has(key)) applied.set(key, count);
    }
    for (const [uri, { edits: own }] of edits) this.#apply(uri, own);
    this.#remember(applied);
    return edits.size > 0;
  }

  #findingsOf(uri: string): readonly Finding[] {
    const known = this.#findings.get(uri) ?? this.#check(this.#documents.get(uri) as Asked);
    this.#findings.set(uri, known);
    return known;
  }

  /** Tried again only once the document is another. */
  #helps(key: string, finding: Finding, fix: Fix, asked: Asked): boolean {
    if (this.#noHelp.get(key) === asked.source) return false;
    const does = helps(finding, fix, asked, this.#check);
    if (!does) this.#noHelp.set(key, asked.source);
    return does;
  }

  /** A fix is taken whole or not at all. */
  #take({ edits }: Fix, taken: Map<string, EditSet>): boolean {
    const fits = edits.every(
      (edit) => this.#documents.has(edit.uri) && taken.get(edit.uri)?.hasRoomFor(edit) !== false,
    );
    if (!fits || edits.length === 0) return false;
    for (const edit of edits) {
      const set = taken.get(edit.uri) ?? new EditSet();
      taken.set(edit.uri, set);
      set.add(edit);
    }
    return true;
  }

  #apply(uri: string, edits: EditSet['edits']): void {
    const before = this.#documents.get(uri) as Asked;
    const { source, workspace } = before;
    const after = new Source(source.path, uri, applyEdits(source.text, edits));
    this.#documents.set(uri, { ...before, source: after });
    this.#log.follow(uri, edits);
    for (const affected of workspace.update(after.stored)) this.#findings.delete(affected);
  }

  #remember(applied: ReadonlyMap<string, number>): void {
    const counts = new Map<string, number>();
    for (const uri of new Set([...applied.keys()].map((key) => key.slice(0, key.indexOf('\0'))))) {
      for (const finding of this.#findingsOf(uri)) {
        const fix = chosenFix(finding, this.#kind);
        if (fix === undefined) continue;
        const key = keyOf(finding, fix);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    for (const [key, before] of applied) if ((counts.get(key) ?? 0) >= before) this.#useless.add(key);
  }
}

function keyOf({ uri, rule, what }: Finding, { title }: Fix): string {
  return [uri, rule, what, title].join('\0');
}
