import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotRun } from '../failure.ts';
import { readText, reasonOf } from '../files/read-text.ts';
import type { BaselineCounts, CheckedDocument } from '../reporters/report.ts';
import type { Source } from '../source/source.ts';
import { type BaselineEntry, baselineText, readBaseline } from './baseline-file.ts';
import { identified } from './fingerprint.ts';

/** Findings that a library began with: they are known and not reported. The file of them only ever shrinks. */
export class Baseline {
  readonly #path: string;
  readonly #shown: string;
  /** By path, rule and line: how many there may be. */
  readonly #entries: ReadonlyMap<string, BaselineEntry>;

  private constructor(path: string, shown: string, entries: readonly BaselineEntry[]) {
    this.#path = path;
    this.#shown = shown;
    this.#entries = new Map(entries.map((entry) => [keyOf(entry), entry]));
  }

  static read(given: string, cwd: string): Baseline {
    const path = resolve(cwd, given);
    if (!existsSync(path)) {
      const next = `To begin one, run: sop check --baseline ${given} --update-baseline`;
      throw new CannotRun(`There is no baseline ${given}`, next);
    }
    return new Baseline(path, given, readBaseline(readText(path, given), given));
  }

  /** What is wrong now becomes the baseline. */
  static begin(given: string, cwd: string, documents: readonly CheckedDocument[]): Baseline {
    const path = resolve(cwd, given);
    const baseline = new Baseline(path, given, entriesOf(documents, path));
    baseline.#write([...baseline.#entries.values()]);
    return baseline;
  }

  static exists(given: string, cwd: string): boolean {
    return existsSync(resolve(cwd, given));
  }

  /** The documents without the findings that are known. */
  without(documents: readonly CheckedDocument[]): readonly CheckedDocument[] {
    const known = new Set(
      this.#identified(documents)
        .filter(({ identity }) => identity.occurrence <= (this.#entries.get(keyOf(identity))?.count ?? 0))
        .map(({ finding }) => finding),
    );
    return documents.map(({ source, findings }) => ({
      source,
      findings: findings.filter((finding) => !known.has(finding)),
    }));
  }

  countsFor(documents: readonly CheckedDocument[]): BaselineCounts {
    const all = documents.reduce((sum, { findings }) => sum + findings.length, 0);
    const left = this.without(documents).reduce((sum, { findings }) => sum + findings.length, 0);
    const before = sumOf([...this.#entries.values()]);
    return { known: all - left, gone: before - sumOf(this.#stillThere(documents)) };
  }

  /** Takes out what is gone, and adds nothing. */
  shrink(documents: readonly CheckedDocument[]): Baseline {
    const left = this.#stillThere(documents);
    if (sumOf(left) < sumOf([...this.#entries.values()])) this.#write(left);
    return new Baseline(this.#path, this.#shown, left);
  }

  /** What is in documents that this check did not look at stays, as long as their files do. */
  #stillThere(documents: readonly CheckedDocument[]): readonly BaselineEntry[] {
    const checked = new Set(documents.map(({ source }) => pathFrom(this.#path, source)));
    const now = new Map(entriesOf(documents, this.#path).map((entry) => [keyOf(entry), entry.count]));
    return [...this.#entries.values()]
      .map((entry) => {
        const isThere = existsSync(resolve(dirname(this.#path), entry.path));
        const most = checked.has(entry.path) ? (now.get(keyOf(entry)) ?? 0) : isThere ? entry.count : 0;
        return { ...entry, count: Math.min(entry.count, most) };
      })
      .filter(({ count }) => count > 0);
  }

  #identified(documents: readonly CheckedDocument[]) {
    return identified(documents, (source) => pathFrom(this.#path, source));
  }

  #write(entries: readonly BaselineEntry[]): void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(this.#path, baselineText(entries));
    } catch (error) {
      throw new CannotRun(`${this.#shown} cannot be written: ${reasonOf(error)}`, 'Put that right');
    }
  }
}

function entriesOf(documents: readonly CheckedDocument[], file: string): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { identity } of identified(documents, (source) => pathFrom(file, source))) {
    const { path, rule, line } = identity;
    const key = keyOf(identity);
    entries.set(key, { path, rule, line, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries.values()];
}

/** From the folder of the baseline, so that it holds wherever the check runs. */
function pathFrom(file: string, { document }: Source): string {
  return relative(dirname(file), fileURLToPath(document.uri)).split(sep).join('/');
}

function keyOf({ path, rule, line }: Omit<BaselineEntry, 'count'>): string {
  return JSON.stringify([path, rule, line]);
}

function sumOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}
